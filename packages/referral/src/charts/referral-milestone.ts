import { accept, type Result, refuse } from "@nrs-kit/domain";
import { type Actor, actorMay, rightsOf } from "../actor.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import type { Snapshot } from "../snapshot.js";
import type { ReferralContext } from "./referral-context.js";

const cancellable = ["accepted", "no-show", "in-service", "on-hold"];
const sender = rightsOf(["sender"], "from");

/**
 * Records the milestone `cancel-requested`: after acceptance the sender cannot recall, it asks the receiver to cancel. A
 * milestone stands beside the state and never changes it.
 *
 * Refuses with `role.not-allowed` for anyone but the sender, and `event.not-possible-now` in a state that no
 * cancellation can leave.
 */
export function recordCancelRequest(
  snapshot: Snapshot<ReferralContext>,
  by: Actor,
): Result<Snapshot<ReferralContext>, ReferralRefusalCode> {
  if (!cancellable.includes(snapshot.value)) return refuse("event.not-possible-now", "/value");
  const { from } = snapshot.context;
  if (!actorMay(sender, { from }, by)) return refuse("role.not-allowed", "/by");
  return accept({ ...snapshot, context: { ...snapshot.context, cancelRequested: true } });
}
