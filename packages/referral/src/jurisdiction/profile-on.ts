import { accept, type Result, refuse } from "@nrs-kit/domain";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import type { JurisdictionProfile } from "./profile.js";

/**
 * Finds the profile that holds on a day: the latest that has begun.
 *
 * Refuses with `profile.none-in-force` for a day before the first.
 *
 * @param day - YYYY-MM-DD
 *
 * @example
 * ```ts
 * profileOn(moldovanProfiles, "2026-08-22").value.parameters.dataLaw.value; // => "Law 133/2011"
 * profileOn(moldovanProfiles, "2026-08-23").value.parameters.dataLaw.value; // => "Law 195/2024"
 * ```
 */
export function profileOn(
  profiles: readonly JurisdictionProfile[],
  day: string,
): Result<JurisdictionProfile, ReferralRefusalCode> {
  const begun = profiles.filter((profile) => profile.validFrom <= day);
  const [latest] = begun.sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
  return latest === undefined ? refuse("profile.none-in-force") : accept(latest);
}
