import type { DisclosureException, LegalBasisCode, PurposeCode } from "@nrs-kit/domain";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
import type { Receiver } from "./receiver.js";

const NEEDS_LAW: readonly LegalBasisCode[] = ["legal-obligation", "court-order"];
const NEEDS_DANGER: readonly LegalBasisCode[] = ["vital-interest-subject", "vital-interest-other"];

/** What an exception record is asked for. */
export interface ExceptionQuestion {
  readonly receiver: Receiver;
  readonly purpose: PurposeCode;
  /** The instant, RFC 3339. */
  readonly now: string;
}

/**
 * Why an exception record does not allow a disclosure now, or undefined when it does: one of the four bases, a law
 * cited or a danger described, two different persons, this receiver and purpose, and its review not yet due.
 *
 * Source: GDPR 6(1)(c)(d); rules S24 and M28 of the model.
 *
 * @param exception - the record
 * @param question - receiver, purpose and instant
 *
 * @example
 * ```ts
 * const approved = { basis: "court-order", legalRef: "order 1", decidedBy: "a", approvedBy: "a" };
 * exceptionFault(approved, { receiver: { organisation: "urn:example:court", role: "prosecutor-court" }, purpose: "criminal-proceedings", now: "2026-11-24T09:00:00Z" }); // => "exception.needs-second-person"
 * ```
 */
export function exceptionFault(
  exception: DisclosureException,
  { receiver, purpose, now }: ExceptionQuestion,
): ConsentRefusalCode | undefined {
  const { basis, legalRef, danger, decidedBy, approvedBy, recipient, at, reviewAt } = exception;
  if (decidedBy === approvedBy) return "exception.needs-second-person";
  if (![...NEEDS_LAW, ...NEEDS_DANGER].includes(basis)) return "exception.basis-not-allowed";
  if (NEEDS_LAW.includes(basis) && legalRef === undefined) return "exception.cites-no-law";
  if (NEEDS_DANGER.includes(basis) && danger === undefined) return "exception.describes-no-danger";
  if (recipient !== receiver.organisation) return "exception.does-not-name-receiver";
  if (exception.purpose !== purpose) return "exception.does-not-name-purpose";
  const instant = Date.parse(now);
  return Date.parse(at) <= instant && instant < Date.parse(reviewAt) ? undefined : "exception.review-due";
}
