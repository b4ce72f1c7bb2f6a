import type { Hierarchy, HierarchyLevel } from "../hierarchy/compile-hierarchy.js";
import { averageClassSizeMetric, discernibilityMetric } from "./class-metrics.js";
import type { ClassView } from "./class-view.js";
import type { ClassSizes } from "./classes.js";
import type { Composite, Digit } from "./composite.js";
import { digitsOf } from "./composite.js";
import type { SizeSums } from "./size-sums.js";
import type { TupleTable } from "./tuple-table.js";

/** Code of a utility metric. */
export type MetricName =
  | "loss-arithmetic"
  | "loss-geometric"
  | "precision"
  | "entropy"
  | "discernibility"
  | "average-class-size";

/** For each attribute and level a cost. */
export type Costs = readonly (readonly number[])[];

/** How much a generalisation costs. */
export interface Metric {
  /**
   * What each level of each attribute costs at least when `lost` records or more are suppressed, whichever they are; it never
   * falls when a level rises or more is lost.
   */
  readonly costsWith: (lost: number) => Costs;
  /** The loss that costs of all attributes make up: at most the loss of a generalisation with their levels. */
  readonly total: (costs: Float64Array) => number;
  /** The loss at these levels. */
  readonly loss: (levels: ArrayLike<number>, view: ClassView) => number;
  /** Where the metric looks at the sizes of classes alone. */
  readonly ofSizes?: SizeMetric;
}

/** How much a generalisation costs whose classes have these sizes. */
export interface SizeMetric {
  readonly loss: (sums: SizeSums) => number;
  /** What every generalisation loses at least whose classes are these or join some of them. */
  readonly leastOfCoarser: (sizes: ClassSizes) => number;
}

/** The least loss at these levels, whatever is suppressed. */
export function leastLoss({ costsWith, total }: Metric, levels: ArrayLike<number>): number {
  const costs = costsWith(0);
  const ofLevels = new Float64Array(costs.length);
  for (let attribute = 0; attribute < ofLevels.length; attribute++)
    ofLevels[attribute] = costs[attribute]?.[levels[attribute] ?? 0] ?? 0;
  return total(ofLevels);
}

/** What a metric needs to know beforehand: for each attribute its hierarchy, its composite, and how many records hold each code. */
export interface MetricInput {
  readonly hierarchies: readonly Hierarchy[];
  readonly composites: readonly Composite[];
  readonly histograms: readonly Float64Array[];
  readonly rows: number;
  /** How many records a class that is released has at least. */
  readonly k: number;
}

/** The metric of this name for these data. Sources and formulas: `metric.proof.md`. */
export function metricOf(name: MetricName, input: MetricInput): Metric {
  switch (name) {
    case "loss-arithmetic":
      return shareMetric(input, groupShares(input), arithmeticMean);
    case "loss-geometric":
      return shareMetric(input, groupShares(input), geometricMean);
    case "precision":
      return shareMetric(input, levelShares(input), arithmeticMean);
    case "entropy":
      return entropyMetric(input);
    case "discernibility":
      return discernibilityMetric(input);
    case "average-class-size":
      return averageClassSizeMetric(input);
  }
}

/** For each attribute, level and code how many parts of `whole` the generalised value costs one record. */
interface Shares {
  readonly parts: readonly (readonly Float64Array[])[];
  /** What a suppressed value costs. */
  readonly whole: readonly number[];
  /** What an unchanged value costs. */
  readonly least: readonly number[];
}

/** A value costs the number of values its group holds. */
function groupShares({ hierarchies }: MetricInput): Shares {
  return {
    parts: hierarchies.map(({ levels }) => levels.map(sizesOfGroups)),
    whole: hierarchies.map(({ values }) => values.length),
    least: hierarchies.map(() => 1),
  };
}

function sizesOfGroups({ groupOf, sizes }: HierarchyLevel): Float64Array {
  const parts = new Float64Array(groupOf.length);
  for (let value = 0; value < parts.length; value++) parts[value] = sizes[groupOf[value] as number] as number;
  return parts;
}

/** A value costs the height of its level. */
function levelShares({ hierarchies }: MetricInput): Shares {
  return {
    parts: hierarchies.map(({ levels, values }) =>
      levels.map((_, level) => new Float64Array(values.length).fill(level)),
    ),
    whole: hierarchies.map(({ levels }) => Math.max(1, levels.length - 1)),
    least: hierarchies.map(() => 0),
  };
}

/** Sums of whole numbers, exact as long as rows times values stay below 2^53; scaled to 0..1 only at the end. */
function shareMetric(input: MetricInput, shares: Shares, mean: (scaled: Float64Array) => number): Metric {
  const general = input.hierarchies.map(({ levels }, attribute) =>
    levels.map((_, level) => dot(input.histograms[attribute], shares.parts[attribute]?.[level])),
  );
  const scaled = new Float64Array(input.hierarchies.length);
  const scale = (attribute: number, sum: number) => {
    const least = (shares.least[attribute] ?? 0) * input.rows;
    const range = (shares.whole[attribute] ?? 0) * input.rows - least;
    return range === 0 ? 0 : (sum - least) / range;
  };
  const dearestOf = ({ levels }: Hierarchy, attribute: number) =>
    levels.map((_, level) => dearestFirst(input.histograms[attribute], shares.parts[attribute]?.[level]));
  // Nobody asks as long as nothing is lost.
  let dearest: readonly (readonly Cost[])[][] | undefined;
  const costsWith = rememberingLast((lost: number): Costs => {
    if (lost > 0) dearest ??= input.hierarchies.map(dearestOf);
    return general.map((byLevel, attribute) =>
      byLevel.map((sum, level) => {
        const more = leastIncrease(dearest?.[attribute]?.[level] ?? [], shares.whole[attribute] ?? 0, lost);
        return scale(attribute, sum + more);
      }),
    );
  });
  const digits = digitsOf(input.composites);
  const loss = (levels: ArrayLike<number>, view: ClassView) => {
    const tuples = failedTuples(view);
    for (let attribute = 0; attribute < scaled.length; attribute++) {
      const parts = shares.parts[attribute]?.[levels[attribute] ?? 0] ?? new Float64Array();
      const spared = weightedSum(tuples, view.table, digits[attribute], parts);
      const sum =
        (general[attribute]?.[levels[attribute] ?? 0] ?? 0) - spared + view.suppressed * (shares.whole[attribute] ?? 0);
      scaled[attribute] = scale(attribute, sum);
    }
    return mean(scaled);
  };
  return { costsWith, total: mean, loss };
}

/** Does not make again what was made last. */
function rememberingLast<Made>(make: (of: number) => Made): (of: number) => Made {
  let last: { readonly of: number; readonly made: Made } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, made: make(of) };
    return last.made;
  };
}

/** Records that cost the same at a level: how many, and what each costs. */
interface Cost {
  readonly records: number;
  readonly part: number;
}

/** What the records cost at a level, those that cost most first. */
function dearestFirst(histogram: Float64Array | undefined, parts: Float64Array | undefined): readonly Cost[] {
  const records = new Map<number, number>();
  for (let code = 0; code < (parts?.length ?? 0); code++) {
    const part = parts?.[code] ?? 0;
    records.set(part, (records.get(part) ?? 0) + (histogram?.[code] ?? 0));
  }
  return [...records].map(([part, count]) => ({ records: count, part })).sort((one, other) => other.part - one.part);
}

/** What suppressing some records adds at least: as if those that cost most already were the ones. */
function leastIncrease(costs: readonly Cost[], whole: number, lost: number): number {
  let left = lost;
  let more = 0;
  for (const { records, part } of costs) {
    if (left === 0) break;
    const taken = Math.min(left, records);
    more += taken * (whole - part);
    left -= taken;
  }
  return more;
}

function failedTuples({ table, classOf, failed, suppressed }: ClassView): Int32Array {
  if (suppressed === 0) return new Int32Array();
  const found = new Int32Array(table.tuples);
  let count = 0;
  for (let tuple = 0; tuple < table.tuples; tuple++) {
    // Which classes failed is what no processor foresees.
    found[count] = tuple;
    count = (count + (failed[classOf[tuple] as number] as number)) | 0;
  }
  return found.subarray(0, count);
}

function weightedSum(
  tuples: Int32Array,
  { codes, counts }: TupleTable,
  digit: Digit | undefined,
  weights: Float64Array,
): number {
  if (digit === undefined) return 0;
  const combinations = codes[digit.composite] ?? new Int32Array();
  let sum = 0;
  for (let at = 0; at < tuples.length; at++) {
    const tuple = tuples[at] as number;
    sum += (counts[tuple] as number) * (weights[digit.codeOf[combinations[tuple] as number] as number] as number);
  }
  return sum;
}

function sumOf(numbers: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < numbers.length; place++) sum += numbers[place] as number;
  return sum;
}

function arithmeticMean(scaled: Float64Array): number {
  return scaled.length === 0 ? 0 : sumOf(scaled) / scaled.length;
}

function geometricMean(scaled: Float64Array): number {
  let product = 1;
  for (const one of scaled) product *= one + 1;
  return scaled.length === 0 ? 0 : product ** (1 / scaled.length) - 1;
}

function entropyMetric({ hierarchies, histograms, composites }: MetricInput): Metric {
  const digits = digitsOf(composites);
  const general = hierarchies.map(({ levels }, attribute) =>
    levels.map(({ groupOf, labels }) =>
      conditionalEntropy(histograms[attribute] ?? new Float64Array(), groupOf, labels.length),
    ),
  );
  const loss = (levels: ArrayLike<number>, view: ClassView) => {
    const tuples = failedTuples(view);
    return hierarchies.reduce((sum, hierarchy, attribute) => {
      const at = levels[attribute] ?? 0;
      const level = hierarchy.levels[at];
      const suppressed = level === undefined ? 0 : suppressedEntropy(tuples, view, digits[attribute], level);
      return sum + (general[attribute]?.[at] ?? 0) + suppressed;
    }, 0);
  };
  return { costsWith: () => general, total: sumOf, loss };
}

/** Bits needed to tell the values of all records when their groups are known. */
function conditionalEntropy(histogram: Float64Array, groupOf: Int32Array, groups: number): number {
  const totals = new Float64Array(groups);
  for (const [code, count] of histogram.entries())
    totals[groupOf[code] ?? 0] = (totals[groupOf[code] ?? 0] ?? 0) + count;
  let bits = 0;
  for (const [code, count] of histogram.entries()) {
    if (count > 0) bits -= count * Math.log2(count / (totals[groupOf[code] ?? 0] ?? 1));
  }
  return bits + 0;
}

/** Bits needed to tell the generalised values of the suppressed records, of which nothing is published. */
function suppressedEntropy(
  tuples: Int32Array,
  { table: { codes, counts }, suppressed }: ClassView,
  digit: Digit | undefined,
  { groupOf, labels }: HierarchyLevel,
): number {
  if (digit === undefined || suppressed === 0) return 0;
  const combinations = codes[digit.composite] ?? new Int32Array();
  const totals = new Float64Array(labels.length);
  for (let at = 0; at < tuples.length; at++) {
    const tuple = tuples[at] as number;
    const group = groupOf[digit.codeOf[combinations[tuple] as number] as number] as number;
    totals[group] = (totals[group] as number) + (counts[tuple] as number);
  }
  return totals.reduce((bits, count) => (count > 0 ? bits - count * Math.log2(count / suppressed) : bits), 0);
}

function dot(one: Float64Array | undefined, other: Float64Array | undefined): number {
  let sum = 0;
  for (let place = 0; place < (one?.length ?? 0); place++) sum += (one?.[place] ?? 0) * (other?.[place] ?? 0);
  return sum;
}
