/**
 * What is published of the charts: tables, diagrams, SCXML, transitions and traces, and the words people read.
 *
 * @module @nrs-kit/referral/exports
 */
export { attestations } from "../attestation.js";
export { eventNames } from "../event-names.js";
export { type ChartFile, chartFiles } from "./chart-files.js";
export { type ChartTitle, sourceOf, type TransitionSource, titleOf } from "./chart-note.js";
export { type ChartRow, describeChart } from "./describe-chart.js";
export { diagram } from "./diagram.js";
export { type Explanation, explain } from "./explain.js";
export { scxml } from "./scxml.js";
export { type JsonSchema, snapshotSchema } from "./snapshot-schema.js";
export { type Trace, type TraceVectors, traceVectors } from "./trace-vectors.js";
export {
  type ConditionJson,
  type TransitionJson,
  type TransitionsJson,
  transitionsJson,
} from "./transitions-json.js";
