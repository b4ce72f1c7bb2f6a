import type { Consent, DataCategoryCode, DisclosureException, DisclosureRecord } from "@nrs-kit/domain";
import { consentFault } from "../consent-fault.js";
import { exceptionFault } from "../exception-fault.js";
import { successorsOf } from "../person-said.js";

/** What became of the ground on which something was disclosed. */
export type Standing =
  /** It still allows the recipient to hold what it received. */
  | "stands"
  /** It ended by itself: nothing more may follow, and what was sent stays. */
  | "lapsed"
  /** It was taken back, or was never valid: what was sent is to be given back. */
  | "revoked";

/** The records that disclosures rest on. */
export interface Grounds {
  readonly consents: readonly Consent[];
  readonly exceptions: readonly DisclosureException[];
  /** The instant of the question, RFC 3339. */
  readonly now: string;
}

const TAKEN_BACK: readonly Consent["status"][] = ["withdrawn", "revoked", "invalidated"];

/**
 * What became of the ground on which one category was disclosed. A ground that is not on record, or that never allowed
 * this recipient and purpose, is taken for revoked: nobody can show that the data may be held.
 *
 * @param line - the line of the log
 * @param category - the category
 * @param grounds - the records, and the instant
 */
export function standingOf(line: DisclosureRecord, category: DataCategoryCode, grounds: Grounds): Standing {
  if (line.consentRef !== undefined) {
    const consent = grounds.consents.find(({ id }) => id === line.consentRef);
    return consent === undefined ? "revoked" : ofConsent(line, category, consent, grounds);
  }
  const exception = grounds.exceptions.find(({ id }) => id === line.exceptionRef);
  return exception === undefined ? "revoked" : ofException(line, category, exception, grounds.now);
}

function ofConsent(line: DisclosureRecord, category: DataCategoryCode, consent: Consent, grounds: Grounds): Standing {
  const held = inForce(consent, grounds, new Set());
  const fault = consentFault(held, { recipient: line.recipient, purpose: line.purpose, now: grounds.now });
  if (fault === "consent.expired") return "lapsed";
  // What was taken back has a fault too. A renewal that covers less took the category out: it is to be given back (model, decision D21).
  return fault === undefined && held.categories.includes(category) ? "stands" : "revoked";
}

/** The record that took the place of a consent, or of its successor, and so on; itself where none did. */
function inForce(consent: Consent, grounds: Grounds, seen: Set<string>): Consent {
  seen.add(consent.id);
  const newer = successorsOf(consent, grounds.consents, grounds.now).filter(({ id }) => !seen.has(id));
  // Of two successors one that was taken back counts: the person said no.
  const next = newer.find(({ status }) => TAKEN_BACK.includes(status)) ?? newer[0];
  return next === undefined ? consent : inForce(next, grounds, seen);
}

function ofException(
  line: DisclosureRecord,
  category: DataCategoryCode,
  exception: DisclosureException,
  now: string,
): Standing {
  const receiver = { organisation: line.recipient, role: line.recipientRole };
  const fault = exceptionFault(exception, { receiver, purpose: line.purpose, now });
  if (fault === "exception.review-due") return "lapsed";
  return fault === undefined && exception.categories.includes(category) ? "stands" : "revoked";
}
