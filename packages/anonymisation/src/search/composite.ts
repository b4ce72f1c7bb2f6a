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
  // The last attribute comes first: what repeats most is then written in one go.
  let below: Grouping = { groupOf: new Int32Array(1), groups: 1 };
  for (const [place, { levels, values }] of [...own.entries()].toReversed()) {
    const level = levels[ownLevels[place] ?? 0];
    const groupOf = level?.groupOf ?? new Int32Array(values.length);
    below = { groupOf: productOf(groupOf, below), groups: (level?.labels.length ?? 1) * below.groups };
  }
  return below;
}

/** For each value of an attribute its group beside each of those of the attributes after it. */
function productOf(groupOf: Int32Array, below: Grouping): Int32Array {
  const length = below.groupOf.length;
  const product = new Int32Array(groupOf.length * length);
  for (let value = 0, at = 0; value < groupOf.length; value++, at += length) {
    const group = groupOf[value] as number;
    // Values that follow each other mostly share their group.
    if (value > 0 && group === groupOf[value - 1] && length > WORTH_COPYING) product.copyWithin(at, at - length, at);
    else writeBeside(group * below.groups, below.groupOf, product, at);
  }
  return product;
}

function writeBeside(from: number, groupOf: Int32Array, out: Int32Array, start: number): void {
  for (let at = 0; at < groupOf.length; at++) out[start + at] = (from + (groupOf[at] as number)) | 0;
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
