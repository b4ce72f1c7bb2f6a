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
 *
 * @example
 * ```ts
 * const input = { referral: "018f6b5c-0000-7000-8000-000000000001", person: "018f6b5c-0000-7000-8000-000000000002", from: "urn:example:ngo", to: "urn:example:centre", purpose: "shelter-placement", urgency: "high" };
 * const release = { basis: "consent", consentRefs: ["018f6b5c-0000-7000-8000-000000000003"], decidedAt: "2026-01-05T10:00:00Z", categories: ["identity"] };
 * const copy = arrivedReferral(input, release).value;
 * recordCancelRequest(copy, { role: "case-coordinator", organisation: "urn:example:ngo" }).refusals[0].code; // => "event.not-possible-now"
 * ```
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
