import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { Grouping } from "./grouping.js";

/** An attribute as a composite holds it. */
export interface Digit {
  readonly attribute: number;
  /** The place of the composite. */
  readonly composite: number;
  /** The code of the attribute in each combination. */
  readonly codeOf: Int32Array;
}

/**
 * Several attributes read as one, whose codes number the combinations of their values. Splitting classes by one composite
 * costs as much as splitting them by one attribute.
 */
export interface Composite {
  /** Its attributes, the most significant first. */
  readonly digits: readonly Digit[];
  /** How many combinations there are. */
  readonly size: number;
  /** The groups of the combinations when its attributes have these levels, which are given for every attribute. */
  readonly groupingAt: (levels: ArrayLike<number>) => Grouping;
}

/** For each attribute, by its place, where its codes stand. */
export function digitsOf(composites: readonly Composite[]): readonly Digit[] {
  return composites.flatMap(({ digits }) => digits).sort((one, other) => one.attribute - other.attribute);
}

/** Larger composites would cost more to group than the tuples that they spare. */
const MOST_COMBINATIONS = 8192;
/** Fewer numbers are sooner computed than copied. */
const WORTH_COPYING = 16;
/** How many groupings of one composite are kept at most. */
const MOST_GROUPINGS = 512;

/**
 * Joins attributes that follow each other into as few composites as their sizes allow. The last ones are filled first: what
 * is tried last is tried most.
 *
 * @param order - every attribute, in the order in which the composites are to take them
 */
export function compositesOf(hierarchies: readonly Hierarchy[], order: readonly number[]): readonly Composite[] {
  const parts: number[][] = [];
  let [combinations, groupings] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const attribute of order.toReversed()) {
    const { values, levels } = hierarchies[attribute] ?? { values: [], levels: [] };
    combinations *= values.length;
    groupings *= levels.length;
    if (combinations <= MOST_COMBINATIONS && groupings <= MOST_GROUPINGS) parts[0]?.unshift(attribute);
    else {
      parts.unshift([attribute]);
      [combinations, groupings] = [values.length, levels.length];
    }
  }
  return parts.map((attributes, place) => compositeOf(hierarchies, attributes, place));
}

function compositeOf(hierarchies: readonly Hierarchy[], attributes: readonly number[], composite: number): Composite {
  const own = attributes.map((attribute) => hierarchies[attribute] ?? { values: [], levels: [] });
  const size = own.reduce((product, { values }) => product * values.length, 1);
  const known: Grouping[] = [];
  const groupingAt = (levels: ArrayLike<number>): Grouping => {
    const ownLevels = attributes.map((attribute) => levels[attribute] ?? 0);
    const key = own.reduce((before, one, place) => before * one.levels.length + (ownLevels[place] ?? 0), 0);
    const found = known[key] ?? grouped(own, ownLevels);
    known[key] = found;
    return found;
  };
  const codes = digitCodes(own, size);
  const digits = attributes.map((attribute, place) => ({ attribute, composite, codeOf: codes[place] ?? NONE }));
  return { digits, size, groupingAt };
}

const NONE = new Int32Array();

/** Groups of combinations: the groups of the values, numbered like the combinations themselves. */
function grouped(own: readonly Hierarchy[], ownLevels: readonly number[]): Grouping {
  let [groupOf, groups] = [new Int32Array(1), 1];
  for (const [place, { levels, values }] of own.entries()) {
    const level = levels[ownLevels[place] ?? 0];
    const count = level?.labels.length ?? 1;
    const next = new Int32Array(groupOf.length * values.length);
    const ofLevel = level?.groupOf ?? new Int32Array(values.length);
    writeProduct(groupOf, ofLevel, count, next);
    [groupOf, groups] = [next, groups * count];
  }
  return { groupOf, groups };
}

/** Writes for each group in turn those of a level below it. */
function writeProduct(groupOf: Int32Array, ofLevel: Int32Array, count: number, out: Int32Array): void {
  const length = ofLevel.length;
  for (let one = 0, at = 0; one < groupOf.length; one++, at += length) {
    const group = groupOf[one] as number;
    // Values that follow each other mostly share their group.
    if (one > 0 && group === groupOf[one - 1] && length > WORTH_COPYING) out.copyWithin(at, at - length, at);
    else
      for (let value = 0; value < length; value++) out[at + value] = (group * count + (ofLevel[value] as number)) | 0;
  }
}

/** For each attribute its code in every combination: a code repeats as often as there are combinations of those after it. */
function digitCodes(own: readonly Hierarchy[], size: number): readonly Int32Array[] {
  let stride = size;
  return own.map(({ values }) => {
    stride /= values.length;
    return digitCode(size, stride, values.length);
  });
}

function digitCode(size: number, stride: number, values: number): Int32Array {
  const codes = new Int32Array(size);
  for (let at = 0, code = 0; at < size; code = code + 1 === values ? 0 : code + 1)
    for (const end = at + stride; at < end; at++) codes[at] = code;
  return codes;
}
