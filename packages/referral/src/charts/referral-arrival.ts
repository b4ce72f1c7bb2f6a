import { type Result, refuse } from "@nrs-kit/domain";
import { fits } from "../faults.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { parseSnapshot, type Snapshot } from "../snapshot.js";
import { referralChart } from "./referral.js";
import type { ReferralContext, ReferralInput, ReleaseEvidence } from "./referral-context.js";

/**
 * Makes the receiver's copy of a referral that arrived: it stands in `sent`, with the evidence that the request states.
 * The receiver holds no permit; what it accepts as evidence is the verified message.
 *
 * Refuses what {@link parseSnapshot} refuses, with pointers into the snapshot.
 *
 * @example
 * ```ts
 * const input = { referral: "018f6b5c-0000-7000-8000-000000000001", person: "018f6b5c-0000-7000-8000-000000000002", from: "urn:example:ngo", to: "urn:example:centre", purpose: "shelter-placement", urgency: "high" };
 * const release = { basis: "consent", consentRefs: ["018f6b5c-0000-7000-8000-000000000003"], decidedAt: "2026-01-05T10:00:00Z", categories: ["identity"] };
 * arrivedReferral(input, release).value.value; // => "sent"
 * ```
 */
export function arrivedReferral(
  input: ReferralInput,
  release: ReleaseEvidence,
): Result<Snapshot<ReferralContext>, ReferralRefusalCode> {
  if (!fits(referralChart.input, input)) return refuse("input.malformed");
  const started = { serviceStarted: false, cancelRequested: false, reason: [] };
  const context = { ...input, copy: "receiver", categories: release.categories, release, ...started };
  return parseSnapshot(referralChart, { chart: referralChart.name, version: 1, value: "sent", context });
}
