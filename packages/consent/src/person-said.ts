import type { CaseFile, Consent, ConsentForm } from "@nrs-kit/domain";
import type { Receiver } from "./receiver.js";

const instant = (dateTime: string): number => Date.parse(dateTime);

const HOLDS: readonly Consent["status"][] = ["given", "renewed"];
const ENDED: readonly Consent["status"][] = ["expired", "withdrawn", "revoked", "invalidated"];

/**
 * Whether a newer record took the place of a consent. A record that ended still did: what it replaced does not come back
 * (process rule S6). A renewal that was only asked for, or refused, replaces nothing.
 *
 * @param consent - the record
 * @param own - all records of the person
 * @param now - the instant
 */
export const isSuperseded = (consent: Consent, own: readonly Consent[], now: string): boolean =>
  successorsOf(consent, own, now).length > 0;

/** The newer records that took the place of a consent. */
export const successorsOf = (consent: Consent, own: readonly Consent[], now: string): readonly Consent[] =>
  own.filter(
    ({ supersedes, status, validFrom }) =>
      supersedes === consent.id &&
      (ENDED.includes(status) || (HOLDS.includes(status) && instant(validFrom) <= instant(now))),
  );

/**
 * Whether the person said that this organisation must not receive, in the conversation that a consent came from or in a
 * later one. A consent that was given after it was said lifts it.
 *
 * @param forms - what the conversations captured
 * @param consent - the record
 * @param organisation - the receiver
 */
export function excludesReceiver(forms: readonly ConsentForm[], consent: Consent, organisation: string): boolean {
  const since = forms.find(({ id }) => id === consent.formRef)?.signedAt ?? consent.validFrom;
  return forms.some(
    ({ person, excludedRecipients = [], signedAt }) =>
      person === consent.person &&
      excludedRecipients.some((excluded) => excluded === organisation) &&
      instant(signedAt) >= instant(since),
  );
}

/** What a conflict of interest is looked for in. */
interface Asked {
  readonly caseFile: CaseFile;
  readonly receiver: Receiver;
  readonly organisationsInConflict?: readonly string[];
}

/**
 * Whether the receiver is in conflict of interest: the caller says so, or it is the guardian organisation of a
 * guardianship that is marked so (process rule S25).
 *
 * @param asked - the case, the receiver and the organisations known to be in conflict
 */
export const isInConflict = ({ caseFile, receiver, organisationsInConflict = [] }: Asked): boolean =>
  organisationsInConflict.includes(receiver.organisation) ||
  (caseFile.guardianships ?? []).some(
    ({ conflictOfInterest, guardianOrganisation }) =>
      conflictOfInterest === true && guardianOrganisation === receiver.organisation,
  );
