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
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
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
  /** What the jurisdiction decides. */
  readonly profile?: DecisionProfile;
}

type Ground =
  | { readonly kind: "consent"; readonly record: Consent }
  | { readonly kind: "exception"; readonly record: DisclosureException };

const principalOf = ({ persons }: CaseFile) => persons.find(({ role }) => role.includes("principal"));

const newestFirst = (one: Consent, other: Consent): number => Date.parse(other.validFrom) - Date.parse(one.validFrom);

const effectiveConsent = (request: DisclosureRequest, own: readonly Consent[]): Consent | undefined => {
  const question = { recipient: request.receiver.organisation, purpose: request.purpose, now: request.now };
  return own.filter((consent) => consentFault(consent, question) === undefined).sort(newestFirst)[0];
};

/** How near a record comes to the question: another receiver, another purpose, or only not effective. */
const nearness = (fault: ConsentRefusalCode): number =>
  ["consent.does-not-name-receiver", "consent.does-not-name-purpose"].indexOf(fault) === -1
    ? 2
    : Number(fault.endsWith("purpose"));

/** Why no consent record is effective: of the records that come nearest to the question, each fault once. */
const consentFaults = (request: DisclosureRequest, own: readonly Consent[]): Refusals<ConsentRefusalCode> => {
  const question = { recipient: request.receiver.organisation, purpose: request.purpose, now: request.now };
  const faults = own.map((consent) => consentFault(consent, question)).filter((fault) => fault !== undefined);
  const nearest = Math.max(...faults.map(nearness));
  const [first = "consent.missing", ...rest] = new Set(faults.filter((fault) => nearness(fault) === nearest));
  return [refusal(first, "/consents"), ...rest.map((code) => refusal(code, "/consents"))];
};

const groundOf = (request: DisclosureRequest, own: readonly Consent[], person: string): Ground | undefined => {
  const consent = effectiveConsent(request, own);
  if (consent !== undefined) return { kind: "consent", record: consent };
  const exception = (request.exceptions ?? []).find(
    (one) => one.person === person && exceptionFault(one, request) === undefined,
  );
  return exception === undefined ? undefined : { kind: "exception", record: exception };
};

const questionFor = (
  request: DisclosureRequest,
  ground: Ground,
  subject: "adult" | "child",
): Omit<DecisionRequest, "category"> & { readonly covers: readonly DataCategoryCode[] } => {
  const { caseFile, now, purpose, receiver, organisationsInConflict = [] } = request;
  const asked = {
    purpose,
    role: receiver.role,
    subject,
    receiverHasConflict: organisationsInConflict.includes(receiver.organisation),
  };
  if (ground.kind === "exception") {
    const { basis, legalRef, categories } = ground.record;
    const personCannotConsent = request.personCannotConsent === true;
    return { ...asked, basis, legalRef, orderCategories: categories, personCannotConsent, covers: categories };
  }
  const { record } = ground;
  return {
    ...asked,
    basis: decidedByPerson(record) ? "consent" : "guardian-consent",
    representativeVerified: representativeVerified(record, caseFile.guardianships ?? [], now.slice(0, 10)),
    covers: record.categories,
  };
};

const decideAll = (request: DisclosureRequest, ground: Ground, subject: "adult" | "child"): CategoryDecision[] => {
  const { covers, ...question } = questionFor(request, ground, subject);
  const profile = request.profile ?? defaultDecisionProfile;
  return DataCategoryCode.options.map((category) => {
    const decided = decide({ ...question, category, consentCovers: covers.includes(category) }, profile);
    const named = ground.kind === "consent" || covers.includes(category);
    return { category, rule: decided.rule, level: named ? decided.level : "deny" };
  });
};

const nothingPermitted = (decisions: readonly CategoryDecision[]): Refusals<ConsentRefusalCode> => {
  const codes = [...new Set(decisions.map(({ rule }) => reasonOfRule(rule)))];
  const reasons: Refusal<ConsentRefusalCode>[] = codes.map((code) => refusal(code));
  return [reasons[0] ?? refusal("disclosure.not-for-this-role"), ...reasons.slice(1)];
};

/**
 * Decides a disclosure and, when at least one category may go, gives the permit that every later step asks for. The
 * ground is an effective consent record of the principal that names this receiver and purpose, or else an exception
 * record that two persons decided. Absence of both is refusal.
 *
 * Refusals: the fault of the nearest consent record (`consent.…`), or the reasons why every category is denied.
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
  const ground = groundOf(request, own, principal.id);
  if (ground === undefined) return { ok: false, refusals: consentFaults(request, own) };
  const subject = ageStateOf(principal, request.now.slice(0, 10)) === "adult" ? "adult" : "child";
  const decisions = decideAll(request, ground, subject);
  if (decisions.every(({ level }) => level === "deny")) return { ok: false, refusals: nothingPermitted(decisions) };
  const { record } = ground;
  const given = ground.kind === "consent" && !decidedByPerson(ground.record) ? "guardian-consent" : "consent";
  return accept(
    issuePermit({
      caseId: request.caseFile.case.id,
      person: principal.id,
      purpose: request.purpose,
      recipient: request.receiver.organisation,
      role: request.receiver.role,
      basis: ground.kind === "exception" ? ground.record.basis : given,
      consentRef: ground.kind === "consent" ? record.id : undefined,
      exceptionRef: ground.kind === "exception" ? record.id : undefined,
      decidedAt: request.now,
      decisions,
      excludedFields: ground.kind === "consent" ? (ground.record.excludedFields ?? []) : [],
    }),
  );
}
