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
export type { Attestation } from "./attestation.js";
export { type AvailableAction, availableActions } from "./available-actions.js";
export type { AnyChart, Chart, ChartParts, Recorder, Recorders, TransitionMeta } from "./chart.js";
export { type AgeEvent, ageChart, ageMachine } from "./charts/age.js";
export { type CaseEvent, caseChart, caseMachine } from "./charts/case.js";
export type { CaseFileContext, Standing } from "./charts/case-guards.js";
export { type CompensationEvent, compensationChart, compensationMachine } from "./charts/compensation.js";
export { type ConsentEvent, consentChart, consentMachine } from "./charts/consent.js";
export { type ConsentContext, type ConsentInput, explainedItems } from "./charts/consent-guards.js";
export { identificationChart, identificationMachine } from "./charts/identification.js";
export type { IdentificationEvent } from "./charts/identification-events.js";
export {
  confirmingBodies,
  type IdentificationContext,
  type IdentificationInput,
  presumingBodies,
} from "./charts/identification-guards.js";
export { type MonitoringEvent, monitoringChart, monitoringMachine } from "./charts/monitoring.js";
export { isPalermoFindings, type PalermoFindings, palermoTest, type Support } from "./charts/palermo.js";
export type { CaseContext, PersonContext } from "./charts/person.js";
export { type PlanEvent, planChart, planMachine } from "./charts/plan.js";
export type { PlanContext } from "./charts/plan-guards.js";
export { type PreventionEvent, preventionChart, preventionMachine } from "./charts/prevention.js";
export { type ProceedingsEvent, proceedingsChart, proceedingsMachine } from "./charts/proceedings.js";
export { referralChart, referralMachine } from "./charts/referral.js";
export { arrivedReferral } from "./charts/referral-arrival.js";
export type { ReferralContext, ReferralInput, ReleaseEvidence } from "./charts/referral-context.js";
export type { FeedbackOutcome, ReferralEvent, StopHandling } from "./charts/referral-events.js";
export { basisConfirmedHours, permitFreshMinutes } from "./charts/referral-guards.js";
export { recordCancelRequest } from "./charts/referral-milestone.js";
export { type ReflectionEvent, reflectionChart, reflectionMachine } from "./charts/reflection.js";
export { type ReflectionContext, type ReflectionInput, shortestReflectionDays } from "./charts/reflection-guards.js";
export { type ReturnEvent, returnChart, returnMachine } from "./charts/return.js";
export type { ReturnContext } from "./charts/return-guards.js";
export { type RiskEvent, riskChart, riskMachine } from "./charts/risk.js";
export type { RiskContext } from "./charts/risk-guards.js";
export { type ServiceEvent, serviceChart, serviceMachine } from "./charts/service.js";
export { type StayEvent, stayChart, stayMachine } from "./charts/stay.js";
export { type TraffickingStatus, traffickingStatus } from "./charts/trafficking-status.js";
export type { CompiledChart, CompiledState, CompiledTransition } from "./compile.js";
export { type EventOf, type Fact, parseEvent } from "./event.js";
export type { ReferralRefusalCode } from "./generated/refusal-code.js";
export type { Condition, Guard, Guards, UncheckedEvent } from "./guard.js";
export { isInstant } from "./instant.js";
export { reasonsByEvent, reasonsFit } from "./reasons.js";
export { type ChartName, chartByName, chartNames } from "./registry.js";
export { replay } from "./replay.js";
export type { Field, Fields, Kind, Shape, TextForm } from "./shape.js";
export {
  type ContextOf,
  type InputOf,
  initialSnapshot,
  parseSnapshot,
  type Snapshot,
  type SnapshotOf,
} from "./snapshot.js";
export { step } from "./step.js";
export { type Stepper, stepper } from "./stepper.js";
