import type { DecisionProfile, DecisionRequest, DisclosureLevel } from "../src/index.js";
import { rowsOf } from "./tables.js";

/** What decides: a request and a profile, as one fact sheet. */
type Facts = DecisionRequest & { readonly profile: DecisionProfile };

const members = new Map<string, Set<string>>();
for (const { set = "", code = "" } of rowsOf("sets")) members.set(set, (members.get(set) ?? new Set()).add(code));

const isOneOf = (set: string, code: string | undefined): boolean => {
  const codes = members.get(set);
  if (codes === undefined) throw new Error(`sets.csv has no set ${set}`);
  return code !== undefined && codes.has(code);
};

const LEVEL: Readonly<Record<string, DisclosureLevel>> = { A: "allow", R: "redact", D: "deny" };
const ORDER = "DRA";

const cells = new Map<string, string>();
for (const { purpose, role, ...levels } of rowsOf("matrix")) {
  for (const [category, level] of Object.entries(levels)) cells.set(`${purpose} ${role} ${category}`, level);
}
const caps = new Map(rowsOf("categories").map((row) => [row.category, row.legal_obligation_cap ?? "D"]));

const cellOf = ({ purpose, role, category }: Facts): string => cells.get(`${purpose} ${role} ${category}`) ?? "D";
const lower = (one: string, other: string): string => (ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other);

const vital = ({ basis }: Facts) => isOneOf("vitalBases", basis);
const atLeast = (count: number | undefined, least: number) => count !== undefined && count >= least;

/** The sentences of the column `when` of rules.csv, each read by a person and written down again. */
const when: Readonly<Record<string, (facts: Facts) => boolean>> = {
  "recipient is in conflict of interest (suspected exploiter, complicit official, relative under suspicion)": (facts) =>
    facts.receiverHasConflict === true,
  "role is public, or purpose is awareness": ({ role, purpose }) => role === "public" || purpose === "awareness",
  "no basis": ({ basis }) => !basis,
  "basis is in powerlessBases": ({ basis }) => isOneOf("powerlessBases", basis),
  "basis is anonymised and purpose is not in aggregatePurposes": ({ basis, purpose }) =>
    basis === "anonymised" && !isOneOf("aggregatePurposes", purpose),
  "basis is anonymised and category is not in aggregateCategories": ({ basis, category }) =>
    basis === "anonymised" && !isOneOf("aggregateCategories", category),
  "basis is anonymised and cellCount >= profile.kMin": ({ basis, cellCount, profile }) =>
    basis === "anonymised" && atLeast(cellCount, profile.kMin),
  "basis is anonymised and cellCount < profile.kMin": ({ basis, cellCount, profile }) =>
    basis === "anonymised" && !atLeast(cellCount, profile.kMin),
  "purpose is in noIdentifiedPurposes, or role is in noIdentifiedRoles": ({ purpose, role }) =>
    isOneOf("noIdentifiedPurposes", purpose) || isOneOf("noIdentifiedRoles", role),
  "basis is subject-right, purpose subject-access, role beneficiary": ({ basis, purpose, role }) =>
    `${basis} ${purpose} ${role}` === "subject-right subject-access beneficiary",
  "basis is subject-right otherwise": ({ basis }) => basis === "subject-right",
  "basis is internal-need, purpose supervision, role supervisor, same organisation": (facts) =>
    `${facts.basis} ${facts.purpose} ${facts.role} ${facts.sameOrganisation}` ===
    "internal-need supervision supervisor true",
  "basis is internal-need otherwise": ({ basis }) => basis === "internal-need",
  "purpose is subject-access or supervision with any other basis": ({ purpose }) =>
    ["subject-access", "supervision"].includes(purpose),
  "basis is court-order and not (role prosecutor-court and purpose criminal-proceedings)": ({ basis, role, purpose }) =>
    basis === "court-order" && `${role} ${purpose}` !== "prosecutor-court criminal-proceedings",
  "basis is court-order and the order names the category": ({ basis, category, orderCategories }) =>
    basis === "court-order" && (orderCategories ?? []).includes(category),
  "basis is court-order and the order does not name the category": ({ basis, category, orderCategories }) =>
    basis === "court-order" && !(orderCategories ?? []).includes(category),
  "basis is in vitalBases and purpose is not emergency-protection": (facts) =>
    vital(facts) && facts.purpose !== "emergency-protection",
  "basis is in vitalBases and category is not in vitalCategories": (facts) =>
    vital(facts) && !isOneOf("vitalCategories", facts.category),
  "basis is in vitalBases, category is health and the person can consent": (facts) =>
    vital(facts) && facts.category === "health" && !facts.personCannotConsent,
  "basis is in vitalBases otherwise": vital,
  "basis is legal-obligation and no law is cited": ({ basis, legalRef }) => basis === "legal-obligation" && !legalRef,
  "basis is legal-obligation and (role not in mandatoryReportRoles or purpose not in mandatoryReportPurposes)": ({
    basis,
    role,
    purpose,
  }) =>
    basis === "legal-obligation" &&
    (!isOneOf("mandatoryReportRoles", role) || !isOneOf("mandatoryReportPurposes", purpose)),
  "basis is legal-obligation, subject is an adult and profile.mandatoryReporting.adult is false": (facts) =>
    facts.basis === "legal-obligation" &&
    facts.subject === "adult" &&
    facts.profile.mandatoryReportingOfAdults === false,
  "basis is legal-obligation otherwise": ({ basis }) => basis === "legal-obligation",
  "basis is consent and subject is a child": ({ basis, subject }) => basis === "consent" && subject === "child",
  "basis is guardian-consent and (subject is an adult or representative not verified)": (facts) =>
    facts.basis === "guardian-consent" && (facts.subject === "adult" || !facts.representativeVerified),
  "consent does not cover purpose, recipient and category, or is not effective now": ({ consentCovers }) =>
    !consentCovers,
  "withheld by the person": ({ withheldByPerson }) => withheldByPerson === true,
  otherwise: () => true,
};

/** The texts of the column `result`. */
const result: Readonly<Record<string, (facts: Facts) => string>> = {
  D: () => "D",
  R: () => "R",
  matrix: cellOf,
  "A, for shelter-location R": ({ category }) => (category === "shelter-location" ? "R" : "A"),
  "lower of legalObligationCap (missing: D) and matrix": (facts) =>
    lower(caps.get(facts.category) ?? "D", cellOf(facts)),
};

const rules = rowsOf("rules").map((row) => {
  const applies = when[row.when ?? ""];
  const gives = result[row.result ?? ""];
  if (!applies || !gives) throw new Error(`rules.csv says of ${row.rule} what this oracle has not read`);
  return { id: row.rule ?? "", applies, gives };
});

/** Every rule of rules.csv. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** Decides by the tables alone: the rows of rules.csv from top to bottom, the first that applies. */
export const decideByTables = (request: DecisionRequest, profile: DecisionProfile) => {
  const facts = { ...request, profile };
  const rule = rules.find(({ applies }) => applies(facts));
  if (rule === undefined) throw new Error("rules.csv does not end with a row that always applies");
  return { level: LEVEL[rule.gives(facts)], rule: rule.id };
};
