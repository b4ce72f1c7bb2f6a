import type { CaseFile, Consent, DisclosureException, PurposeCode } from "@nrs-kit/domain";
import {
  accept,
  ageStateOf,
  DataCategoryCode,
  type Refusal,
  type Refusals,
  type Result,
  refusal,
} from "@nrs-kit/domain";
import { consentFault } from "./consent-fault.js";
import { decide } from "./decide.js";
import { type DecisionProfile, type DecisionRequest, defaultDecisionProfile } from "./decision-request.js";
import { type CategoryDecision, type DisclosurePermit, issuePermit } from "./disclosure-permit.js";
import { exceptionFault } from "./exception-fault.js";
import { type Exclusion, isExcludedReceiver, mustNotBeTold } from "./exclusion.js";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
import { excludesReceiver, isInConflict, isSuperseded } from "./person-said.js";
import { reasonOfRule } from "./reason-of-rule.js";
import type { Receiver } from "./receiver.js";
import { decidedByPerson, representativeVerified } from "./representative.js";

/** Everything a disclosure is decided from. */
export interface DisclosureRequest {
  readonly caseFile: CaseFile;
  /** The consent records; those of other persons are not looked at. */
  readonly consents: readonly Consent[];
  /** Disclosures without consent that two persons decided. */
  readonly exceptions?: readonly DisclosureException[];
  readonly receiver: Receiver;
  readonly purpose: PurposeCode;
  /** The instant of the decision, RFC 3339; never read from a clock. */
  readonly now: string;
  /** The person cannot consent at this moment; only then vital interest opens health data. */
  readonly personCannotConsent?: boolean;
  /** Organisations in conflict of interest: they receive nothing on any basis. */
  readonly organisationsInConflict?: readonly string[];
  /** Whom the person said not to tell, beside what the consent forms say. */
  readonly exclusions?: readonly Exclusion[];
  /** What the jurisdiction decides. */
  readonly profile?: DecisionProfile;
}

type Ground =
  | { readonly kind: "consent"; readonly record: Consent }
  | { readonly kind: "exception"; readonly record: DisclosureException };

const principalOf = ({ persons }: CaseFile) => persons.find(({ role }) => role.includes("principal"));

const newestFirst = (one: Consent, other: Consent): number => Date.parse(other.validFrom) - Date.parse(one.validFrom);

const questionOf = ({ receiver, purpose, now }: DisclosureRequest) => ({
  recipient: receiver.organisation,
  purpose,
  now,
});

/** Why a consent record of the person does not allow the disclosure, seen beside the person's other records. */
const faultBeside = (request: DisclosureRequest, own: readonly Consent[], consent: Consent) =>
  consentFault(consent, questionOf(request)) ??
  (isSuperseded(consent, own, request.now) ? ("consent.superseded" as const) : undefined);

const effectiveConsents = (request: DisclosureRequest, own: readonly Consent[]): readonly Consent[] =>
  own
    .filter((consent) => faultBeside(request, own, consent) === undefined)
    .sort(newestFirst)
    .slice(0, 1);

/** How near a record comes to the question: another receiver, another purpose, or only not effective. */
const nearness = (fault: ConsentRefusalCode): number => {
  if (fault.endsWith(".does-not-name-receiver")) return 0;
  return fault.endsWith(".does-not-name-purpose") ? 1 : 2;
};

/** Of the records that come nearest to the question, each fault once. */
const nearest = (faults: readonly (ConsentRefusalCode | undefined)[], pointer: string) => {
  const known = faults.filter((fault) => fault !== undefined);
  const near = Math.max(...known.map(nearness));
  const codes = [...new Set(known.filter((fault) => nearness(fault) === near))];
  return codes.map((code): Refusal<ConsentRefusalCode> => refusal(code, pointer));
};

const ownExceptions = ({ exceptions = [] }: DisclosureRequest, person: string) =>
  exceptions.filter((one) => one.person === person);

/** Why no record is effective. */
const groundFaults = (request: DisclosureRequest, own: readonly Consent[], person: string) => {
  const consents = nearest(
    own.map((consent) => faultBeside(request, own, consent)),
    "/consents",
  );
  const exceptions = nearest(
    ownExceptions(request, person).map((one) => exceptionFault(one, request)),
    "/exceptions",
  );
  const [first = refusal("consent.missing" as const, "/consents"), ...rest] = consents;
  const refusals: Refusals<ConsentRefusalCode> = [first, ...rest, ...exceptions];
  return refusals;
};

/** What a disclosure may rest on: the newest effective consent first, then the exceptions that hold. */
const groundsOf = (request: DisclosureRequest, own: readonly Consent[], person: string): readonly Ground[] => [
  ...effectiveConsents(request, own).map((record) => ({ kind: "consent", record }) as const),
  ...ownExceptions(request, person)
    .filter((one) => exceptionFault(one, request) === undefined)
    .map((record) => ({ kind: "exception", record }) as const),
];

type Question = Omit<DecisionRequest, "category">;

/** Whether the person, or the case, says that this receiver must not be told; deny wins. */
const isWithheldFrom = (record: Consent, { caseFile, receiver, exclusions = [] }: DisclosureRequest): boolean =>
  excludesReceiver(caseFile.consentForms ?? [], record, receiver.organisation) ||
  isExcludedReceiver(exclusions, receiver) ||
  mustNotBeTold(caseFile, record.person, receiver);

const consentQuestion = (record: Consent, request: DisclosureRequest) => ({
  basis: decidedByPerson(record) ? ("consent" as const) : ("guardian-consent" as const),
  representativeVerified: representativeVerified(
    record,
    request.caseFile.guardianships ?? [],
    request.now.slice(0, 10),
  ),
  withheldByPerson: isWithheldFrom(record, request),
});

const exceptionQuestion = ({ basis, legalRef, categories }: DisclosureException, request: DisclosureRequest) => ({
  basis,
  legalRef,
  orderCategories: categories,
  personCannotConsent: request.personCannotConsent === true,
});

const questionFor = (request: DisclosureRequest, ground: Ground, subject: "adult" | "child"): Question => ({
  purpose: request.purpose,
  role: request.receiver.role,
  subject,
  receiverHasConflict: isInConflict(request),
  ...(ground.kind === "consent" ? consentQuestion(ground.record, request) : exceptionQuestion(ground.record, request)),
});

/** A category that an exception does not name has no basis; what a court order does not name has its own rule. */
const forCategory = (question: Question, category: DataCategoryCode, { kind, record }: Ground): DecisionRequest => {
  const covers = record.categories.includes(category);
  const hasBasis = kind === "consent" || covers || question.basis === "court-order";
  return { ...question, category, consentCovers: covers, basis: hasBasis ? question.basis : undefined };
};

const decideAll = (request: DisclosureRequest, ground: Ground, subject: "adult" | "child"): CategoryDecision[] => {
  const question = questionFor(request, ground, subject);
  const profile = request.profile ?? defaultDecisionProfile;
  return DataCategoryCode.options.map((category) => ({
    category,
    ...decide(forCategory(question, category, ground), profile),
  }));
};

const nothingPermitted = (decisions: readonly CategoryDecision[]): Refusals<ConsentRefusalCode> => {
  const codes = [...new Set(decisions.map(({ rule }) => reasonOfRule(rule)))];
  const reasons: Refusal<ConsentRefusalCode>[] = codes.map((code) => refusal(code));
  return [reasons[0] ?? refusal("disclosure.not-for-this-role"), ...reasons.slice(1)];
};

const evidenceFrom = ({ kind, record }: Ground) => {
  if (kind === "exception") return { basis: record.basis, exceptionRef: record.id, excludedFields: [] };
  const basis = decidedByPerson(record) ? ("consent" as const) : ("guardian-consent" as const);
  return { basis, consentRef: record.id, excludedFields: record.excludedFields ?? [] };
};

const permitFor = (request: DisclosureRequest, ground: Ground, decisions: readonly CategoryDecision[]) =>
  issuePermit({
    ...evidenceFrom(ground),
    caseId: request.caseFile.case.id,
    person: ground.record.person,
    purpose: request.purpose,
    recipient: request.receiver.organisation,
    role: request.receiver.role,
    decidedAt: request.now,
    decisions,
  });

/**
 * Decides a disclosure and, when at least one category may go, gives the permit that every later step asks for. The
 * ground is the newest effective consent record of the principal that names this receiver and purpose, or else, where that
 * permits nothing, an exception record that two persons decided. Absence of both is refusal.
 *
 * Refusals: the faults of the nearest consent and exception records (`consent.…`, `exception.…`), or the reasons why
 * every category is denied.
 *
 * @param request - the case, its consents and exceptions, the receiver, the purpose and the instant
 *
 * @example
 * ```ts
 * const request = { caseFile: exampleCaseFile(), consents: [], receiver: { organisation: "urn:example:centre", role: "shelter" }, purpose: "shelter-placement", now: "2026-11-24T09:00:00Z" };
 * permitDisclosure(request).ok; // => false
 * ```
 */
export function permitDisclosure(request: DisclosureRequest): Result<DisclosurePermit, ConsentRefusalCode> {
  const principal = principalOf(request.caseFile);
  if (principal === undefined) return { ok: false, refusals: [refusal("case.without-principal", "/persons")] };
  const own = request.consents.filter(({ person }) => person === principal.id);
  const subject = ageStateOf(principal, request.now.slice(0, 10)) === "adult" ? "adult" : "child";
  const decided = groundsOf(request, own, principal.id).map((ground) => ({
    ground,
    decisions: decideAll(request, ground, subject),
  }));
  const permitting = decided.find(({ decisions }) => decisions.some(({ level }) => level !== "deny"));
  if (permitting !== undefined) return accept(permitFor(request, permitting.ground, permitting.decisions));
  const [first] = decided;
  const refusals = first ? nothingPermitted(first.decisions) : groundFaults(request, own, principal.id);
  return { ok: false, refusals };
}
