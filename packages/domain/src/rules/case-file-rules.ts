import { CaseFile } from "../case-file.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import type { Refusal } from "../result.js";
import { atRiskHasNoExploitation } from "./m01-at-risk-has-no-exploitation.js";
import { atRiskHasRiskProfile } from "./m01-at-risk-has-risk-profile.js";
import { formalStatusHasConfirmingBody } from "./m02-formal-status-has-confirming-body.js";
import { childConsentsThroughRepresentative } from "./m03-child-consents-through-representative.js";
import { childHasGuardianship } from "./m03-child-has-guardianship.js";
import { returnOfChildHasBestInterests } from "./m03-return-of-child-has-best-interests.js";
import { consentEndsWithChildhood } from "./m04-consent-ends-with-childhood.js";
import { endedConsentHasNoOpenReferral } from "./m06-ended-consent-has-no-open-referral.js";
import { acceptedReferralHasDate } from "./m07-accepted-referral-has-date.js";
import { closedReferralHasOutcome } from "./m07-closed-referral-has-outcome.js";
import { completedReferralHasFeedback } from "./m07-completed-referral-has-feedback.js";
import { endedReferralHasReason } from "./m07-ended-referral-has-reason.js";
import { referralEventsFollow } from "./m07-referral-events-follow.js";
import { absentValueIsNotPresent } from "./m11-absent-value-is-not-present.js";
import { formFitsExploitation } from "./m12-form-fits-exploitation.js";
import { datesFollowTheCase } from "./m13-dates-follow-the-case.js";
import { experienceEndsBeforeIdentification } from "./m13-experience-ends-before-identification.js";
import { scopeFollowsCountries } from "./m14-scope-follows-countries.js";
import { longStayHasExtension } from "./m16-long-stay-has-extension.js";
import { closedCaseHasNoOpenReferral } from "./m17-closed-case-has-no-open-referral.js";
import { closedCaseHasReason } from "./m17-closed-case-has-reason.js";
import { dependantHasRelationship } from "./m20-dependant-has-relationship.js";
import { secretLocationHasNoAddress } from "./m21-secret-location-has-no-address.js";
import { moneyHasMinorUnits } from "./m25-money-has-minor-units.js";
import { consentIdsAreUnique } from "./m27-consent-ids-are-unique.js";
import { exceptionHasTwoPersons } from "./m28-exception-has-two-persons.js";
import { caseHasOnePrincipal } from "./r01-case-has-one-principal.js";
import { referencesNamePersonsOfTheFile } from "./r02-references-name-persons-of-the-file.js";
import { personIdsAreUnique } from "./r03-person-ids-are-unique.js";
import type { SemanticRule } from "./semantic-rule.js";

/** The rules of a case file in the order of their ids; the rules of the file itself come first. */
export const caseFileRules: readonly SemanticRule[] = [
  caseHasOnePrincipal,
  referencesNamePersonsOfTheFile,
  personIdsAreUnique,
  atRiskHasRiskProfile,
  atRiskHasNoExploitation,
  formalStatusHasConfirmingBody,
  childHasGuardianship,
  childConsentsThroughRepresentative,
  returnOfChildHasBestInterests,
  consentEndsWithChildhood,
  endedConsentHasNoOpenReferral,
  endedReferralHasReason,
  acceptedReferralHasDate,
  completedReferralHasFeedback,
  closedReferralHasOutcome,
  referralEventsFollow,
  absentValueIsNotPresent,
  formFitsExploitation,
  datesFollowTheCase,
  experienceEndsBeforeIdentification,
  scopeFollowsCountries,
  longStayHasExtension,
  closedCaseHasReason,
  closedCaseHasNoOpenReferral,
  dependantHasRelationship,
  secretLocationHasNoAddress,
  moneyHasMinorUnits,
  consentIdsAreUnique,
  exceptionHasTwoPersons,
];

/**
 * Every member of a case file, none of them given. Files have thousands of shapes, because nearly every member may be missing;
 * spread into one shape, each is found at once by all the rules that ask for it.
 */
const NO_MEMBERS = Object.fromEntries(Object.keys(CaseFile.shape).map((name) => [name, undefined]));

/**
 * Finds every place where a case file breaks a rule between fields. The file is one that the schema `CaseFile` accepts.
 *
 * @param file - the case file
 *
 * @example
 * ```ts
 * checkCaseFile(exampleCaseFile()); // => []
 * ```
 *
 * @since 1.0
 */
export function checkCaseFile(file: CaseFile): readonly Refusal<DomainRefusalCode>[] {
  const members: CaseFile = { ...NO_MEMBERS, ...file };
  const found: Refusal<DomainRefusalCode>[] = [];
  for (const { check } of caseFileRules) {
    const refusals = check(members);
    if (refusals.length > 0) found.push(...refusals);
  }
  return found;
}
