/**
 * What may happen next in a referral system: charts, a pure step, and the reason for everything that is refused.
 *
 * @module @nrs-kit/referral
 */
export {
  type Actor,
  type ActorRole,
  actorMay,
  actorRoles,
  type Right,
  type RoleName,
  rightsOf,
  type Tie,
} from "./actor.js";
export { type Attestation, attestations } from "./attestation.js";
export { type AvailableAction, availableActions } from "./available-actions.js";
export type { AnyChart, Chart, ChartParts, Recorder, Recorders, TransitionMeta } from "./chart.js";
export { identificationChart, identificationMachine } from "./charts/identification.js";
export type { IdentificationEvent } from "./charts/identification-events.js";
export {
  confirmingBodies,
  type IdentificationContext,
  type IdentificationInput,
  presumingBodies,
} from "./charts/identification-guards.js";
export { isPalermoFindings, type PalermoFindings, palermoTest, type Support } from "./charts/palermo.js";
export { referralChart, referralMachine } from "./charts/referral.js";
export { arrivedReferral } from "./charts/referral-arrival.js";
export type { ReferralContext, ReferralInput, ReleaseEvidence } from "./charts/referral-context.js";
export type { FeedbackOutcome, ReferralEvent, StopHandling } from "./charts/referral-events.js";
export { basisConfirmedHours, permitFreshMinutes } from "./charts/referral-guards.js";
export { recordCancelRequest } from "./charts/referral-milestone.js";
export { type TraffickingStatus, traffickingStatus } from "./charts/trafficking-status.js";
export type { CompiledChart, CompiledState, CompiledTransition } from "./compile.js";
export { type EventOf, type Fact, parseEvent } from "./event.js";
export { eventNames } from "./event-names.js";
export { type ChartFile, chartFiles } from "./exports/chart-files.js";
export { type ChartRow, describeChart } from "./exports/describe-chart.js";
export { mermaid } from "./exports/mermaid.js";
export {
  type ConditionJson,
  type TransitionJson,
  type TransitionsJson,
  transitionsJson,
} from "./exports/transitions-json.js";
export type { ReferralRefusalCode } from "./generated/refusal-code.js";
export type { Condition, Guard, Guards, UncheckedEvent } from "./guard.js";
export { isInstant } from "./instant.js";
export { reasonsByEvent, reasonsFit } from "./reasons.js";
export { type ChartName, chartByName, chartNames } from "./registry.js";
export type { Check, Shape } from "./shape.js";
export {
  type ContextOf,
  type InputOf,
  initialSnapshot,
  parseSnapshot,
  type Snapshot,
  type SnapshotOf,
} from "./snapshot.js";
export { step } from "./step.js";
