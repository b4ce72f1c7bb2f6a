import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";

/** To which group each code belongs, and how many groups there are. */
export interface Grouping {
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/**
 * Several attributes read as one, whose codes number the combinations of their values. Splitting classes by one composite
 * costs as much as splitting them by one attribute.
 */
export interface Composite {
  /** The places of its attributes, the first being the most significant digit of a code. */
  readonly attributes: readonly number[];
  /** How many combinations there are. */
  readonly size: number;
  /** The groups of the combinations when its attributes have these levels, which are given for every attribute. */
  readonly groupingAt: (levels: ArrayLike<number>) => Grouping;
  /** For each of its attributes the code that each combination holds. */
  readonly codeOf: readonly Int32Array[];
}

/** An attribute as a composite holds it. */
export interface Digit {
  readonly attribute: number;
  /** The place of the composite. */
  readonly composite: number;
  /** The code of the attribute in each combination. */
  readonly codeOf: Int32Array;
}

/** For each attribute, by its place, where its codes stand. */
export function digitsOf(composites: readonly Composite[]): readonly Digit[] {
  return composites
    .flatMap(({ attributes, codeOf }, composite) =>
      attributes.map((attribute, place) => ({ attribute, composite, codeOf: codeOf[place] ?? new Int32Array() })),
    )
    .sort((one, other) => one.attribute - other.attribute);
}

/** Larger composites would cost more to group than the tuples that they spare. */
const MOST_COMBINATIONS = 8192;
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
  return parts.map((attributes) => compositeOf(hierarchies, attributes));
}

function compositeOf(hierarchies: readonly Hierarchy[], attributes: readonly number[]): Composite {
  const own = attributes.map((attribute) => hierarchies[attribute] ?? { values: [], levels: [] });
  const size = own.reduce((product, { values }) => product * values.length, 1);
  const known: Grouping[] = [];
  const groupingAt = (levels: ArrayLike<number>): Grouping => {
    let key = 0;
    for (const [place, attribute] of attributes.entries())
      key = key * (own[place]?.levels.length ?? 1) + (levels[attribute] ?? 0);
    let found = known[key];
    if (found === undefined) {
      found = grouped(own, (place) => levels[attributes[place] ?? 0] ?? 0);
      known[key] = found;
    }
    return found;
  };
  return { attributes, size, groupingAt, codeOf: digits(own, size) };
}

/** Groups of combinations: the groups of the values, numbered like the combinations themselves. */
function grouped(own: readonly Hierarchy[], levelAt: (place: number) => number): Grouping {
  let [groupOf, groups] = [new Int32Array(1), 1];
  for (const [place, { levels, values }] of own.entries()) {
    const level = levels[levelAt(place)];
    const count = level?.labels.length ?? 1;
    const next = new Int32Array(groupOf.length * values.length);
    let at = 0;
    for (const before of groupOf) {
      for (let value = 0; value < values.length; value++) next[at++] = before * count + (level?.groupOf[value] ?? 0);
    }
    [groupOf, groups] = [next, groups * count];
  }
  return { groupOf, groups };
}

/** For each attribute its digit in every combination: a value repeats as often as there are combinations of those after it. */
function digits(own: readonly Hierarchy[], size: number): readonly Int32Array[] {
  let stride = size;
  return own.map(({ values }) => {
    stride /= values.length;
    const codes = new Int32Array(size);
    for (let code = 0, digit = 0; code < size; digit = (digit + 1) % values.length) {
      codes.fill(digit, code, code + stride);
      code += stride;
    }
    return codes;
  });
}
