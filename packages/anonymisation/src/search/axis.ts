import type { Hierarchy, HierarchyLevel } from "../hierarchy/compile-hierarchy.js";
import type { Grouping } from "./grouping.js";
import type { Interner } from "./interner.js";

/** An attribute from a level on: the groups of that level, and how further levels join them. */
export interface Axis extends Grouping {
  /** To which group of a further level each group belongs. */
  readonly joinedAt: (level: number) => Grouping;
}

/**
 * The axis of an attribute.
 *
 * @param codeOf - the code of the attribute in each combination whose group is asked for
 * @param least - the level from which it goes
 */
export function axisOf({ levels }: Hierarchy, codeOf: Int32Array, least: number, interner: Interner): Axis {
  const own = levels[least] ?? NO_LEVEL;
  const groups = own.labels.length;
  // Values are their own groups.
  const groupOf = least === 0 ? codeOf : interner.numbersAt(codeOf, own.groupOf);
  const known: Grouping[] = [];
  const joinedAt = (level: number): Grouping => {
    const found = known[level] ?? joined(own, levels[level] ?? NO_LEVEL);
    known[level] = found;
    return found;
  };
  return { groupOf, groups, joinedAt };
}

const NO_LEVEL: HierarchyLevel = { groupOf: new Int32Array(), labels: [], sizes: new Int32Array() };

/** To which group of a level each group of a finer one belongs. */
function joined(finer: HierarchyLevel, { groupOf: coarser, labels }: HierarchyLevel): Grouping {
  const groupOf = new Int32Array(finer.labels.length);
  for (let value = 0; value < coarser.length; value++)
    groupOf[finer.groupOf[value] as number] = coarser[value] as number;
  return { groupOf, groups: labels.length };
}
