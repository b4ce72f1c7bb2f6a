/**
 * Referrals beside FHIR: the status of the Task that a referral projects onto, and what a partner's Task means here.
 *
 * @module @nrs-kit/referral/fhir
 */
export { eventsOfTask, type TaskImport } from "./task-import.js";
export { type TaskStatus, taskDeviations, taskEdges, taskStatus } from "./task-status.js";
