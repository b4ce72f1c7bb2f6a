import type { DecisionProfile, DecisionRequest } from "./decision-request.js";
import { type DisclosureLevel, lowerOf } from "./disclosure-level.js";
import { legalObligationCap, matrix, type RuleId, sets } from "./generated/decision-table.js";

/** One rule: when it applies, and the level it gives. */
export interface DecisionRule {
  readonly id: RuleId;
  readonly applies: (request: DecisionRequest, profile: DecisionProfile) => boolean;
  readonly level: (request: DecisionRequest) => DisclosureLevel;
}

const deny = (): DisclosureLevel => "deny";
const isIn = (set: readonly string[], code: string | undefined): boolean => code !== undefined && set.includes(code);

const byMatrix = ({ purpose, role, category }: DecisionRequest): DisclosureLevel => {
  const row = matrix[`${purpose}/${role}`];
  return row !== undefined && Object.hasOwn(row, category) ? row[category] : "deny";
};

const isVital = ({ basis }: DecisionRequest): boolean => isIn(sets.vitalBases, basis);
const orderNames = ({ orderCategories = [], category }: DecisionRequest): boolean => orderCategories.includes(category);

const hard: readonly DecisionRule[] = [
  { id: "DH1", applies: (request) => request.receiverHasConflict === true, level: deny },
  { id: "DH2", applies: ({ role, purpose }) => role === "public" || purpose === "awareness", level: deny },
  { id: "DH3", applies: ({ basis }) => basis === undefined, level: deny },
  { id: "DH4", applies: ({ basis }) => isIn(sets.powerlessBases, basis), level: deny },
];

const anonymised = ({ basis }: DecisionRequest): boolean => basis === "anonymised";

const statistics: readonly DecisionRule[] = [
  {
    id: "DS1",
    applies: (request) => anonymised(request) && !isIn(sets.aggregatePurposes, request.purpose),
    level: deny,
  },
  {
    id: "DS2",
    applies: (request) => anonymised(request) && !isIn(sets.aggregateCategories, request.category),
    level: deny,
  },
  {
    id: "DS3",
    applies: (request, { kMin }) => anonymised(request) && request.cellCount !== undefined && request.cellCount >= kMin,
    level: () => "redact",
  },
  { id: "DS4", applies: anonymised, level: deny },
  {
    id: "DS5",
    applies: ({ purpose, role }) => isIn(sets.noIdentifiedPurposes, purpose) || isIn(sets.noIdentifiedRoles, role),
    level: deny,
  },
];

const ownFile: readonly DecisionRule[] = [
  {
    id: "DP1",
    applies: ({ basis, purpose, role }) =>
      basis === "subject-right" && purpose === "subject-access" && role === "beneficiary",
    level: byMatrix,
  },
  { id: "DP2", applies: ({ basis }) => basis === "subject-right", level: deny },
  {
    id: "DN1",
    applies: ({ basis, purpose, role, sameOrganisation }) =>
      basis === "internal-need" && purpose === "supervision" && role === "supervisor" && sameOrganisation === true,
    level: byMatrix,
  },
  { id: "DN2", applies: ({ basis }) => basis === "internal-need", level: deny },
  { id: "DN3", applies: ({ purpose }) => purpose === "subject-access" || purpose === "supervision", level: deny },
];

const ordered = ({ basis }: DecisionRequest): boolean => basis === "court-order";

const courtOrder: readonly DecisionRule[] = [
  {
    id: "DC1",
    applies: (request) =>
      ordered(request) && !(request.role === "prosecutor-court" && request.purpose === "criminal-proceedings"),
    level: deny,
  },
  {
    id: "DC2",
    applies: (request) => ordered(request) && orderNames(request),
    level: ({ category }) => (category === "shelter-location" ? "redact" : "allow"),
  },
  { id: "DC3", applies: ordered, level: deny },
];

const vitalInterest: readonly DecisionRule[] = [
  { id: "DV1", applies: (request) => isVital(request) && request.purpose !== "emergency-protection", level: deny },
  { id: "DV2", applies: (request) => isVital(request) && !isIn(sets.vitalCategories, request.category), level: deny },
  {
    id: "DV3",
    applies: (request) => isVital(request) && request.category === "health" && request.personCannotConsent !== true,
    level: deny,
  },
  { id: "DV4", applies: isVital, level: byMatrix },
];

const obliged = ({ basis }: DecisionRequest): boolean => basis === "legal-obligation";

const legalObligation: readonly DecisionRule[] = [
  { id: "DL1", applies: (request) => obliged(request) && !request.legalRef, level: deny },
  {
    id: "DL2",
    applies: (request) =>
      obliged(request) &&
      !(isIn(sets.mandatoryReportRoles, request.role) && isIn(sets.mandatoryReportPurposes, request.purpose)),
    level: deny,
  },
  {
    id: "DL3",
    applies: (request, profile) =>
      obliged(request) && request.subject === "adult" && !profile.mandatoryReportingOfAdults,
    level: deny,
  },
  {
    id: "DL4",
    applies: obliged,
    level: (request) => lowerOf(legalObligationCap[request.category], byMatrix(request)),
  },
];

const consent: readonly DecisionRule[] = [
  { id: "DK1", applies: ({ basis, subject }) => basis === "consent" && subject === "child", level: deny },
  {
    id: "DK2",
    applies: ({ basis, subject, representativeVerified }) =>
      basis === "guardian-consent" && (subject === "adult" || representativeVerified !== true),
    level: deny,
  },
  { id: "DK3", applies: ({ consentCovers }) => consentCovers !== true, level: deny },
  { id: "DK4", applies: ({ withheldByPerson }) => withheldByPerson === true, level: deny },
];

/** What decides when no other rule applies: the matrix. */
export const otherwise: DecisionRule = { id: "DK5", applies: () => true, level: byMatrix };

/** The decision rules in their order: the first that applies decides. */
export const decisionRules: readonly DecisionRule[] = [
  ...hard,
  ...statistics,
  ...ownFile,
  ...courtOrder,
  ...vitalInterest,
  ...legalObligation,
  ...consent,
  otherwise,
];
