import { type Result, refuse } from "@nrs-kit/domain";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { parseSnapshot, type Snapshot } from "../snapshot.js";
import { referralChart } from "./referral.js";
import type { ReferralContext, ReferralInput, ReleaseEvidence } from "./referral-context.js";

/**
 * Makes the receiver's copy of a referral that arrived: it stands in `sent`, with the evidence that the request states.
 * The receiver holds no permit; what it accepts as evidence is the verified message.
 *
 * Refuses what {@link parseSnapshot} refuses, with pointers into the snapshot.
 */
export function arrivedReferral(
  input: ReferralInput,
  release: ReleaseEvidence,
): Result<Snapshot<ReferralContext>, ReferralRefusalCode> {
  if (referralChart.input.faults(input, "").length > 0) return refuse("input.malformed");
  const started = { serviceStarted: false, cancelRequested: false, reason: [] };
  const context = { ...input, copy: "receiver", categories: release.categories, release, ...started };
  return parseSnapshot(referralChart, { chart: referralChart.name, version: 1, value: "sent", context });
}
