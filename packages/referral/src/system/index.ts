/**
 * The referral system of one case: its charts together, and what each sets going in the others.
 *
 * @module @nrs-kit/referral/system
 */

export { parseSystem } from "./parse-system.js";
export { type SystemStep, stepSystem } from "./step-system.js";
export {
  addInstance,
  isTreatedAsChild,
  type SystemEffect,
  type SystemInput,
  type SystemSnapshot,
  standingOf,
  startSystem,
} from "./system.js";
export { type SystemEvent, type SystemState, systemLogic } from "./system-logic.js";
export { type Consequence, type Step, type Wire, wiring } from "./wiring.js";
