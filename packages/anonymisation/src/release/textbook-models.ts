import { entropyReaches } from "../models/entropy-boundary.js";
import type { SensitiveModel } from "../models/privacy-model.js";
import { rationalOf } from "../models/rational.js";

type Counts = ReadonlyMap<string, number>;

/** Whether a class with these counts fulfils a model, in whole numbers of any size. */
export function textbookHolds(model: SensitiveModel, counts: Counts, overall: Counts): boolean {
  const sorted = [...counts.values()].sort((one, other) => other - one);
  switch (model.model) {
    case "distinct-l-diversity":
      return sorted.length >= model.l;
    case "entropy-l-diversity":
      return entropyReaches(Int32Array.from(sorted), rationalOf(model.l));
    case "recursive-c-l-diversity": {
      const { numerator, denominator } = rationalOf(model.c);
      return BigInt(sorted[0] ?? 0) * denominator < BigInt(sumOf(sorted.slice(model.l - 1))) * numerator;
    }
    default:
      return closeEnough(model, counts, overall);
  }
}

function closeEnough(model: Extract<SensitiveModel, { t: number }>, counts: Counts, overall: Counts): boolean {
  // A value that the source lacks cannot be in a release of it.
  if (overall.size === 0 || [...counts.keys()].some((value) => !overall.has(value))) return false;
  const size = BigInt(sumOf([...counts.values()]));
  const rows = BigInt(sumOf([...overall.values()]));
  const extra = (value: string) => BigInt(counts.get(value) ?? 0) * rows - BigInt(overall.get(value) ?? 0) * size;
  const { distance, scale } = distanceOf(model, [...overall.keys()], extra);
  const { numerator, denominator } = rationalOf(model.t);
  return distance * denominator <= size * rows * scale * numerator;
}

function distanceOf(
  model: Extract<SensitiveModel, { t: number }>,
  values: readonly string[],
  extra: (value: string) => bigint,
): { distance: bigint; scale: bigint } {
  if (model.model === "equal-t-closeness") {
    return { distance: values.reduce((sum, value) => sum + magnitude(extra(value)), 0n), scale: 2n };
  }
  if (model.model === "ordered-t-closeness") {
    const carried = model.order.map((_, place) =>
      model.order.slice(0, place + 1).reduce((sum, value) => sum + extra(value), 0n),
    );
    return {
      distance: carried.reduce((sum, one) => sum + magnitude(one), 0n),
      scale: BigInt(Math.max(1, model.order.length - 1)),
    };
  }
  return hierarchicalDistance(model.hierarchy, extra);
}

/** The cost of a node of height h is h times what its parts can settle among themselves (Li et al. 2007, 5.2). */
function hierarchicalDistance(
  { values, levels }: Extract<SensitiveModel, { model: "hierarchical-t-closeness" }>["hierarchy"],
  extra: (value: string) => bigint,
): { distance: bigint; scale: bigint } {
  const labels = levels.map(({ groupOf }) => values.map((_, place) => String(groupOf[place])));
  const rooted = new Set(labels.at(-1)).size === 1 ? labels : [...labels, values.map(() => "0")];
  let distance = 0n;
  for (const [below, parents] of rooted.slice(1).entries()) {
    const parts = new Map<string, bigint>();
    const parentOf = new Map<string, string>();
    for (const [place, value] of values.entries()) {
      const part = rooted[below]?.[place] ?? "";
      parts.set(part, (parts.get(part) ?? 0n) + extra(value));
      parentOf.set(part, parents[place] ?? "");
    }
    for (const parent of new Set(parentOf.values())) {
      const own = [...parts].filter(([part]) => parentOf.get(part) === parent).map(([, one]) => one);
      const surplus = own.reduce((sum, one) => (one > 0n ? sum + one : sum), 0n);
      const shortage = own.reduce((sum, one) => (one < 0n ? sum - one : sum), 0n);
      distance += BigInt(below + 1) * (surplus < shortage ? surplus : shortage);
    }
  }
  return { distance, scale: BigInt(Math.max(1, rooted.length - 1)) };
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
