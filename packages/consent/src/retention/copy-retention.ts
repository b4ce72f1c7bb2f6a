import { placeholderRetention, type RetentionProfile } from "./retention-profile.js";

/** What a recipient knows of a copy that it received. */
export interface ReceivedCopy {
  /** The day after which the copy is to be deleted, as its message says, YYYY-MM-DD. */
  readonly retentionUntil?: string;
  /** When the recipient learned that the consent under which it received ended, RFC 3339. */
  readonly consentEndedAt?: string;
  /** The referral ended before the recipient accepted. */
  readonly endedBeforeAcceptance?: boolean;
  /** A law that obliges the recipient to keep the copy, cited. */
  readonly retentionBasis?: string;
}

/** What a recipient does with a copy, and by when. */
export interface CopyDecision {
  readonly action: "keep" | "erase" | "restrict";
  readonly rule: "RC1" | "RC2" | "RC3" | "RC4" | "RC5";
  /** The instant or day by which it is done, where there is one. */
  readonly by?: string;
}

const HOUR = 3_600_000;

/**
 * Decides what a recipient does with a copy that it received. A law that is cited lets it keep the copy for that law and
 * nothing else; otherwise the end of the consent, an end before acceptance, and the day that the message named each ask
 * for erasure (process 4.4; decision D8 of the model; GDPR articles 5(1)(e), 17 and 18).
 *
 * @param copy - what is known of the copy
 * @param now - the instant, RFC 3339
 * @param profile - what the jurisdiction decides
 *
 * @example
 * ```ts
 * copyRetention({ retentionUntil: "2027-01-31" }, "2027-01-31T23:00:00Z"); // => { action: "keep", rule: "RC5", by: "2027-01-31" }
 * copyRetention({ retentionUntil: "2027-01-31" }, "2027-02-01T00:00:00Z").action; // => "erase"
 * ```
 */
export function copyRetention(
  { retentionUntil, consentEndedAt, endedBeforeAcceptance = false, retentionBasis }: ReceivedCopy,
  now: string,
  profile: RetentionProfile = placeholderRetention,
): CopyDecision {
  const isOver = retentionUntil !== undefined && now.slice(0, 10) > retentionUntil;
  const mustGo = consentEndedAt !== undefined || endedBeforeAcceptance || isOver;
  if (mustGo && retentionBasis !== undefined) return { action: "restrict", rule: "RC1" };
  if (consentEndedAt !== undefined) {
    const by = new Date(Date.parse(consentEndedAt) + profile.stopHours.value * HOUR).toISOString();
    return { action: "erase", rule: "RC2", by };
  }
  if (endedBeforeAcceptance) return { action: "erase", rule: "RC3" };
  if (isOver) return { action: "erase", rule: "RC4", by: retentionUntil };
  return { action: "keep", rule: "RC5", ...(retentionUntil === undefined ? {} : { by: retentionUntil }) };
}
