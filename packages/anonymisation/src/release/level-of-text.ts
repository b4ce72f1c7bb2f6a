import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";

/** For each text of a range of levels the finest of them that has it. */
export function levelOfText({ levels }: Hierarchy, finest: number, coarsest: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let level = coarsest; level >= finest; level--) {
    for (const label of levels[level]?.labels ?? []) found.set(label, level);
  }
  return found;
}
