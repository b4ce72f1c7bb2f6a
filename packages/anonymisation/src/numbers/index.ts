/**
 * Numbers made coarser without hierarchies: limits at either end, means of small groups, ranges.
 *
 * @module @nrs-kit/anonymisation/numbers
 */
export { MAX_MICROAGGREGATED, type Microaggregation, microaggregate } from "./microaggregate.js";
export { mondrian, type Partitioning } from "./mondrian.js";
export { type CodingLimits, codingLimits, topBottomCoded } from "./top-bottom-coding.js";
