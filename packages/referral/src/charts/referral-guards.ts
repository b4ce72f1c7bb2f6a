import { type DisclosurePermit, isDisclosurePermit } from "@nrs-kit/consent";
import { attested } from "../attestation.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { allOf, type Condition, single, type UncheckedEvent } from "../guard.js";
import { isInstant, milliseconds } from "../instant.js";
import { reasonsFit } from "../reasons.js";
import { coveredCategories } from "./covered-categories.js";
import type { ReferralContext } from "./referral-context.js";

/** How old a decision may be when the referral is sent: consent can end between the release and the sending. */
export const permitFreshMinutes = 60;

/** How old the confirmation may be that the basis still holds when a person is taken from the waiting list. */
export const basisConfirmedHours = 24;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const consentBases = ["consent", "guardian-consent"];
const exceptionBases = ["vital-interest-subject", "vital-interest-other", "legal-obligation", "court-order"];
const IDENTIFIER_LENGTH = 300;
const VISIBLE = /^[!-~]+$/;

type Test = Condition<ReferralContext>["test"];

const condition = (refusal: ReferralRefusalCode, field: string, test: Test): Condition<ReferralContext> => ({
  refusal,
  pointer: `/${field}`,
  needs: [field.replace(/\/.*/, "")],
  test,
});

const known = (
  refusal: ReferralRefusalCode,
  test: (context: ReferralContext) => boolean,
): Condition<ReferralContext> => ({
  refusal,
  pointer: "/type",
  needs: [],
  test,
});

/** An event whose permit is known to be genuine. */
type Permitted = UncheckedEvent & { readonly permit: DisclosurePermit };

/**
 * Judges a genuine permit. A permit that is not genuine has one fault only, which `permitIsGenuine` finds: it comes first
 * wherever a permit is judged, and what presumes it is not judged when it does not hold.
 */
const permitted = (
  refusal: ReferralRefusalCode,
  field: string,
  test: (context: ReferralContext, event: Permitted) => boolean,
): Condition<ReferralContext> => ({ ...condition(refusal, field, test as Test), presumes: "permitIsGenuine" });

const coversOneOf = (categories: readonly string[], permit: DisclosurePermit): boolean =>
  coveredCategories(permit).some((one) => categories.includes(one));

const age = (from: unknown, to: string): number => {
  if (from === to) return 0;
  return isInstant(from) ? milliseconds(to) - milliseconds(from) : -1;
};

const isWithin = (elapsed: number, limit: number): boolean => elapsed >= 0 && elapsed <= limit;
// The length apart: a counted pattern costs four times as much.
const isIdentifier = (value: unknown): boolean =>
  typeof value === "string" && value.length <= IDENTIFIER_LENGTH && VISIBLE.test(value);

const permits = {
  permitIsGenuine: condition("release.without-permit", "permit", (_, event) => isDisclosurePermit(event.permit)),
  permitNamesThisReceiver: permitted(
    "release.for-another-receiver",
    "permit/recipient",
    (context, { permit }) => permit.recipient === context.to,
  ),
  permitIsForThisPurpose: permitted(
    "release.for-another-purpose",
    "permit/purpose",
    (context, { permit }) => permit.purpose === context.purpose,
  ),
  permitIsAboutThisPerson: permitted(
    "release.for-another-person",
    "permit/person",
    (context, { permit }) => permit.person === context.person,
  ),
  permitCoversACategoryAskedFor: permitted("release.covers-nothing", "permit/levels", (context, { permit }) =>
    coversOneOf(context.categories, permit),
  ),
  permitCoversAReleasedCategory: permitted("release.covers-nothing", "permit/levels", (context, { permit }) =>
    coversOneOf(context.release?.categories ?? [], permit),
  ),
  permitRestsOnConsent: permitted(
    "release.not-by-consent",
    "permit/basis",
    (_, { permit }) => consentBases.includes(permit.basis) && permit.consentRef !== undefined,
  ),
  permitRestsOnAnException: permitted(
    "release.not-by-exception",
    "permit/basis",
    (_, { permit }) => exceptionBases.includes(permit.basis) && permit.exceptionRef !== undefined,
  ),
  permitRestsOnTheReleasedBasis: permitted(
    "release.basis-changed",
    "permit/basis",
    ({ release }, { permit: { basis, consentRef, exceptionRef } }) => {
      const sameConsent = consentRef === undefined || release?.consentRefs.includes(consentRef) === true;
      return sameConsent && exceptionRef === release?.exceptionRef && basis === release?.basis;
    },
  ),
  permitIsFreshAtSendTime: permitted("release.not-fresh", "permit/decidedAt", (_, { permit, at }) =>
    isWithin(age(permit.decidedAt, at), permitFreshMinutes * MINUTE),
  ),
};

const conditions = {
  categoriesAreNamed: condition(
    "categories.not-named",
    "categories",
    (_, { categories }) => Array.isArray(categories) && categories.length > 0 && categories.every(isIdentifier),
  ),
  reasonIsGiven: condition("reason.not-fitting", "reason", (_, event) => reasonsFit(event.type, event.reason)),
  twoPeopleDecidedTheException: condition(
    "second-person.missing",
    "decidedBy",
    (_, { decidedBy, by }) => isIdentifier(decidedBy) && isIdentifier(by.worker) && decidedBy !== by.worker,
  ),
  withdrawalIsAboutThisConsent: condition(
    "withdrawal.for-another-consent",
    "consentRef",
    ({ release }, event) => release?.consentRefs.some((one) => one === event.consentRef) === true,
  ),
  extraCategoriesHaveTheirPermit: condition("extra-categories.not-permitted", "permit", (context, event) => {
    const { categories, permit } = event;
    if (categories === undefined || context.copy === "receiver") return true;
    if (!Array.isArray(categories) || !isDisclosurePermit(permit)) return false;
    const allowed = coveredCategories(permit);
    const covered = categories.every((one) => allowed.includes(one));
    return covered && isForThisReferral(permit, context) && consentBases.includes(permit.basis);
  }),
  undertakingIsOnFile: attested<ReferralContext>("undertaking-is-on-file"),
  riskWasReassessed: attested<ReferralContext>("risk-was-reassessed"),
  beneficiaryWasInformed: attested<ReferralContext>("beneficiary-was-informed"),
  planWasUpdated: attested<ReferralContext>("plan-was-updated"),
  supervisorAgreed: attested<ReferralContext>("supervisor-agreed"),
  basisWasConfirmedAgain: condition("basis.not-confirmed-again", "basisConfirmedAt", (_, event) =>
    isWithin(age(event.basisConfirmedAt, event.at), basisConfirmedHours * HOUR),
  ),
  waitingTimeIsTold: condition("waiting-time.not-told", "expectedOn", (_, { expectedOn, position }) => {
    const dated = typeof expectedOn === "string" && isInstant(`${expectedOn}T00:00:00Z`);
    return dated || (Number.isSafeInteger(position) && Number(position) > 0);
  }),
  serviceHadStartedBeforeTheHold: known("service.not-started", (context) => context.serviceStarted),
  serviceHadNotStartedBeforeTheHold: known("service.already-started", (context) => !context.serviceStarted),
  cancellationWasRequestedBySender: known("cancellation.not-requested", (context) => context.cancelRequested),
  outcomeIsRecorded: condition("outcome.not-recorded", "feedback/outcome", (_, event) => isOutcome(event.feedback)),
  outcomeIsRecordedByTheReceiver: condition(
    "outcome.not-recorded",
    "feedback/outcome",
    (_, { by, feedback }) => by.role === "beneficiary" || isOutcome(feedback),
  ),
  newReferralIsNamed: condition(
    "successor.not-named",
    "successor",
    (context, { successor }) => isIdentifier(successor) && successor !== context.referral,
  ),
  dataHandlingIsDescribed: condition("stop.not-described", "handling", (_, { handling }) =>
    ["erased", "returned", "pseudonymous-count"].some((one) => one === handling),
  ),
  anotherBasisIsNamed: condition("retention-basis.not-lawful", "retentionBasis", (_, event) => {
    const { retentionBasis, legalReference } = event;
    return exceptionBases.some((one) => one === retentionBasis) && isIdentifier(legalReference);
  }),
};

const alone = single<ReferralContext, typeof conditions>(conditions);
const permit = single<ReferralContext, typeof permits>(permits);

const permitIsForThisReferral = allOf(
  permit.permitIsGenuine,
  permit.permitNamesThisReceiver,
  permit.permitIsForThisPurpose,
  permit.permitIsAboutThisPerson,
);

/** The guards of a referral. Those about a permit come together only: none of them opens anything alone. */
export const referralGuards = {
  ...alone,
  permitAllowsRelease: allOf(
    permitIsForThisReferral,
    permit.permitCoversACategoryAskedFor,
    permit.permitRestsOnConsent,
  ),
  exceptionAllowsRelease: allOf(
    permitIsForThisReferral,
    permit.permitCoversACategoryAskedFor,
    permit.permitRestsOnAnException,
    alone.twoPeopleDecidedTheException,
  ),
  permitAllowsSending: allOf(
    permitIsForThisReferral,
    permit.permitCoversAReleasedCategory,
    permit.permitRestsOnTheReleasedBasis,
    permit.permitIsFreshAtSendTime,
  ),
  reasonIsGivenAndRiskWasReassessed: allOf(alone.reasonIsGiven, alone.riskWasReassessed),
  givingUpIsExplainedAndAgreed: allOf(
    alone.reasonIsGiven,
    alone.beneficiaryWasInformed,
    alone.planWasUpdated,
    alone.supervisorAgreed,
  ),
  cancellationWasRequestedAndExplained: allOf(
    alone.cancellationWasRequestedBySender,
    alone.reasonIsGiven,
    alone.beneficiaryWasInformed,
  ),
  reasonIsGivenAndOutcomeRecorded: allOf(alone.reasonIsGiven, alone.outcomeIsRecordedByTheReceiver),
  anotherBasisIsNamedAndExplained: allOf(alone.anotherBasisIsNamed, alone.beneficiaryWasInformed),
};

function isForThisReferral(permit: DisclosurePermit, context: ReferralContext): boolean {
  const { recipient, purpose, person } = permit;
  return recipient === context.to && purpose === context.purpose && person === context.person;
}

function isOutcome(feedback: unknown): boolean {
  if (typeof feedback !== "object" || feedback === null || !("outcome" in feedback)) return false;
  return ["full", "partial", "none"].some((one) => one === feedback.outcome);
}
