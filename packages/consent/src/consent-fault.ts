import type { Consent, PurposeCode } from "@nrs-kit/domain";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";

/** What a consent record is asked for. */
export interface ConsentQuestion {
  readonly recipient: string;
  readonly purpose: PurposeCode;
  /** The instant, RFC 3339. */
  readonly now: string;
}

const EFFECTIVE: readonly string[] = ["given", "renewed"];

const BY_STATUS: ReadonlyMap<string, ConsentRefusalCode> = new Map([
  ["requested", "consent.not-given-yet"],
  ["request-deferred", "consent.not-given-yet"],
  ["refused", "consent.refused"],
  ["expired", "consent.expired"],
  ["withdrawn", "consent.withdrawn"],
  ["revoked", "consent.revoked"],
  ["invalidated", "consent.invalidated"],
]);

const instant = (dateTime: string): number => Date.parse(dateTime);

/**
 * Why a consent record does not allow a disclosure now, or undefined when it is effective: status given or renewed,
 * now inside [validFrom, validUntil), and recipient and purpose equal. Nothing is defaulted.
 *
 * @param consent - the record
 * @param question - receiver, purpose and instant
 *
 * @example
 * ```ts
 * const consent = { status: "withdrawn", recipient: "urn:example:centre", purpose: "return", validFrom: "2026-01-01T00:00:00Z", validUntil: "2026-12-01T00:00:00Z" };
 * consentFault(consent, { recipient: "urn:example:centre", purpose: "return", now: "2026-06-01T00:00:00Z" }); // => "consent.withdrawn"
 * ```
 */
export function consentFault(
  consent: Pick<Consent, "status" | "purpose" | "validFrom" | "validUntil"> & { readonly recipient: string },
  { recipient, purpose, now }: ConsentQuestion,
): ConsentRefusalCode | undefined {
  if (consent.recipient !== recipient) return "consent.does-not-name-receiver";
  if (consent.purpose !== purpose) return "consent.does-not-name-purpose";
  if (!EFFECTIVE.includes(consent.status)) return BY_STATUS.get(consent.status) ?? "consent.status-unknown";
  if (!(instant(consent.validFrom) <= instant(now))) return "consent.not-valid-yet";
  return instant(now) < instant(consent.validUntil) ? undefined : "consent.expired";
}
