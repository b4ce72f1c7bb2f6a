import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";

/**
 * The first level of a hierarchy that uses a name of a finer level for other values; `undefined` when every name stands for
 * the same values wherever it occurs. Groups of a hierarchy contain one another or have nothing in common, so that two of the
 * same size with the same first value are the same.
 */
export function ambiguousLevel({ levels }: Hierarchy): number | undefined {
  const known = new Map<string, string>();
  for (const [level, { groupOf, labels, sizes }] of levels.entries()) {
    const first = new Int32Array(labels.length).fill(-1);
    for (const [value, group] of groupOf.entries()) if (first[group] === -1) first[group] = value;
    for (const [group, label] of labels.entries()) {
      const values = `${sizes[group]} from ${first[group]}`;
      if ((known.get(label) ?? values) !== values) return level;
      known.set(label, values);
    }
  }
  return undefined;
}
