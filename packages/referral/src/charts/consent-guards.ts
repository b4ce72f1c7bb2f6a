import { fits } from "../faults.js";
import { allOf, type UncheckedEvent } from "../guard.js";
import { isInstant, milliseconds } from "../instant.js";
import { closed, code, count, flag, identifier, instant, listOf, oneOf, type Shape, uuid } from "../shape.js";
import { attesting, attestingForAChild, guardOf, type PersonContext, personFields } from "./person.js";

/** What a new consent record is made from. */
export interface ConsentInput extends PersonContext {
  /** The record. Referrals that were released under it name it. */
  readonly consent: string;
  readonly person: string;
  /** How many days a consent holds when nobody gives a date; from the jurisdiction profile. */
  readonly defaultDays: number;
  /** How many days a consent may hold at most; from the jurisdiction profile. */
  readonly atMostDays: number;
}

/** What a consent record holds. */
export interface ConsentContext extends ConsentInput {
  readonly purpose?: string;
  readonly recipient?: string;
  readonly categories: readonly string[];
  /** A lawful representative without conflict of interest was verified. */
  readonly representativeVerified: boolean;
  readonly givenBy?: "person" | "representative";
  readonly validUntil?: string;
}

const consentFields = { ...personFields, consent: uuid, person: uuid, defaultDays: count, atMostDays: count };

/** The shape of what a new instance is made from. */
export const consentInput: Shape<ConsentInput> = closed(consentFields);

/** The shape of what an instance holds. */
export const consentContext: Shape<ConsentContext> = closed(
  { ...consentFields, categories: listOf(code), representativeVerified: flag },
  { purpose: code, recipient: identifier, givenBy: oneOf(["person", "representative"]), validUntil: instant },
);

const DAY = 86_400_000;

/** What is explained before anybody consents: the codes of the list `explained-item`. */
export const explainedItems: readonly string[] = [
  "interview-agreed",
  "interview-purpose",
  "data-use",
  "research-use",
  "access-right",
  "storage-time",
  "withdrawal",
  "refusal-costs-nothing",
  "confidentiality-limits",
  "recipient-and-content",
];

const isText = (value: unknown): value is string => fits(identifier, value);
const isCodes = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => fits(code, one));

const requestIsComplete = guardOf<ConsentContext>("purposeRecipientCategoriesAndRetentionAreNamed", {
  refusal: "request.incomplete",
  pointer: "/categories",
  needs: ["purpose", "recipient", "categories", "retention"],
  test: (_, event) =>
    isText(event.purpose) && isText(event.recipient) && isText(event.retention) && isCodes(event.categories),
});

const someoneElseConsents = guardOf<ConsentContext>("someoneElseConsents", {
  refusal: "child.required",
  pointer: "/attested",
  needs: ["attested"],
  test: (context, { attested }) =>
    context.treatedAsChild || (Array.isArray(attested) && attested.includes("adult-is-under-guardianship")),
});

const everyItemIsExplained = guardOf<ConsentContext>("everyItemIsExplained", {
  refusal: "explanation.incomplete",
  pointer: "/explained",
  needs: ["explained"],
  test: (_, { explained }) => Array.isArray(explained) && explainedItems.every((item) => explained.includes(item)),
});

const childHasItsRepresentative = guardOf<ConsentContext>("childHasItsRepresentative", {
  refusal: "decider.not-competent",
  pointer: "/type",
  needs: [],
  test: (context) => !context.treatedAsChild || context.representativeVerified,
});

const theRightPersonDecides = guardOf<ConsentContext>("theRightPersonDecides", {
  refusal: "decider.not-competent",
  pointer: "/by/role",
  needs: ["by"],
  test: (context, { by }) =>
    by.role === "legal-representative" ? context.representativeVerified : !context.treatedAsChild,
});

const endIsWithinTheLimit = guardOf<ConsentContext>("endIsWithinTheLimit", {
  refusal: "validity.too-long",
  pointer: "/validUntil",
  needs: ["validUntil"],
  test: ({ atMostDays }, { at, validUntil }) => {
    if (validUntil === undefined) return true;
    const days = isInstant(validUntil) ? (milliseconds(validUntil) - milliseconds(at)) / DAY : 0;
    return days > 0 && days <= atMostDays;
  },
});

const withheldIsNamed = guardOf<ConsentContext>("withheldCategoriesAreNamed", {
  refusal: "withheld.not-named",
  pointer: "/withheld",
  needs: ["withheld"],
  test: (context, { withheld }) =>
    isCodes(withheld) &&
    withheld.every((one) => context.categories.includes(one)) &&
    context.categories.some((one) => !withheld.includes(one)),
});

const endHasCome = guardOf<ConsentContext>("endHasCome", {
  refusal: "validity.not-over",
  pointer: "/at",
  needs: ["at"],
  test: ({ validUntil }, { at }) => validUntil !== undefined && milliseconds(at) >= milliseconds(validUntil),
});

const representativeHadConsented = guardOf<ConsentContext>("representativeHadConsented", {
  refusal: "consent.unaffected",
  pointer: "/type",
  needs: [],
  test: (context) => context.givenBy === "representative",
});

const personHadConsentedAlone = guardOf<ConsentContext>("personHadConsentedAlone", {
  refusal: "consent.unaffected",
  pointer: "/type",
  needs: [],
  test: (context) => context.givenBy === "person",
});

const personIsNowTreatedAsAChild = guardOf<ConsentContext>("personIsNowTreatedAsAChild", {
  refusal: "child.required",
  pointer: "/treatedAsChild",
  needs: ["treatedAsChild"],
  test: (_, { treatedAsChild }) => treatedAsChild === true,
});

const newRecordIsNamed = guardOf<ConsentContext>("newRecordIsNamed", {
  refusal: "successor.not-named",
  pointer: "/successor",
  needs: ["successor"],
  test: (context, { successor }) => isText(successor) && successor !== context.consent,
});

const givenRightly = allOf(
  theRightPersonDecides,
  endIsWithinTheLimit,
  attesting("consent-is-signed-or-witnessed"),
  attestingForAChild("views-of-the-child-are-recorded"),
);

/** The guards of this chart. */
export const consentGuards = {
  requestIsComplete,
  interpreterMayServe: attesting("interpreter-is-independent", "interpreter-signed-undertaking"),
  personCannotDecideNow: attesting("capacity-is-lacking-now"),
  someoneElseConsents,
  representativeIsLawfulAndFree: attesting("representative-is-lawful", "representative-has-no-conflict"),
  everythingWasExplained: allOf(everyItemIsExplained, childHasItsRepresentative, attesting("language-is-understood")),
  consentIsGivenRightly: givenRightly,
  partialConsentIsGivenRightly: allOf(givenRightly, withheldIsNamed),
  serviceIsNotConditional: attesting("service-is-not-conditional"),
  childWasHeard: attestingForAChild("child-was-heard"),
  incidentIsRecorded: attesting("incident-is-recorded"),
  endHasCome,
  representativeHadConsented,
  representativeHadConsentedFreely: allOf(representativeHadConsented, attesting("representative-has-no-conflict")),
  representativeHadConsentedInConflict: allOf(representativeHadConsented, attesting("authority-decided")),
  adultTurnsOutAChild: allOf(personHadConsentedAlone, personIsNowTreatedAsAChild),
  newRecordIsNamed,
};

const grant = (context: ConsentContext, event: UncheckedEvent): ConsentContext => ({
  ...context,
  givenBy: event.by.role === "legal-representative" ? "representative" : "person",
  validUntil: isInstant(event.validUntil)
    ? event.validUntil
    : new Date(milliseconds(event.at) + Math.min(context.defaultDays, context.atMostDays) * DAY).toISOString(),
});

/** What the events of this chart leave in its record. */
export const consentRecorders = {
  recordRequest: (context: ConsentContext, event: UncheckedEvent): ConsentContext => ({
    ...context,
    purpose: String(event.purpose),
    recipient: String(event.recipient),
    categories: isCodes(event.categories) ? event.categories : [],
  }),
  recordRepresentative: (context: ConsentContext): ConsentContext => ({ ...context, representativeVerified: true }),
  recordGrant: grant,
  recordPartialGrant: (context: ConsentContext, event: UncheckedEvent): ConsentContext => {
    const { withheld } = event;
    const given = isCodes(withheld) ? context.categories.filter((one) => !withheld.includes(one)) : [];
    return { ...grant(context, event), categories: given };
  },
  recordAgeState: (context: ConsentContext): ConsentContext => ({ ...context, treatedAsChild: true }),
};
