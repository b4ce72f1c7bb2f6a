import type { CaseFileJson } from "../../case-file.js";
import { CaseFile } from "../../case-file.js";
import { SPEC_VERSION, schemaId } from "../../schema-id.js";

/** An invented identifier, told apart by its last digits. */
export const idOf = (digits: number): string => `00000000-0000-4000-8000-${String(digits).padStart(12, "0")}`;

const PRINCIPAL = idOf(1);
const CHILD = idOf(2);
const AGENCY = "urn:example:agency";
const SHA = "0".repeat(64);

/** An invented adult, the principal beneficiary. */
export const principal = { id: PRINCIPAL, role: ["principal"], birthDate: "1990" } satisfies CaseFileJson["persons"][0];

/** An invented child who is the dependant of the principal beneficiary. */
export const child = { id: CHILD, role: ["dependant"], birthDate: "2018" } satisfies CaseFileJson["persons"][0];

/** An invented open case. */
export const openCase = {
  id: idOf(10),
  caseType: "trafficking",
  status: "open",
  openedOn: "2026-03",
  caseOwner: idOf(11),
  leadOrganisation: AGENCY,
  contactMode: "in-person-service",
  sensitivity: "high",
  version: 1,
} satisfies CaseFileJson["case"];

/** An invented referral that was sent and waits for its receipt. */
export const sentReferral = {
  id: idOf(20),
  direction: "outbound-service",
  from: AGENCY,
  fromWorker: idOf(11),
  to: "urn:example:centre",
  persons: [PRINCIPAL],
  reason: ["crisis-assistance"],
  urgency: "urgent",
  state: "sent",
  respondBy: "2026-03-05T09:00:00Z",
  minimumDataset: "urn:example:profile",
} satisfies NonNullable<CaseFileJson["referrals"]>[0];

/** An invented feedback after a referral. */
export const feedback = { outcome: "full", reportedAt: "2026-04-01T09:00:00Z" } satisfies NonNullable<
  NonNullable<CaseFileJson["referrals"]>[0]["feedback"]
>;

/** An invented consent that the principal beneficiary gave alone. */
export const ownConsent = {
  id: idOf(30),
  formRef: idOf(31),
  person: PRINCIPAL,
  status: "given",
  givenBy: "self",
  purpose: "service-delivery",
  recipient: "urn:example:centre",
  categories: ["identity"],
  validFrom: "2026-03-01T09:00:00Z",
  validUntil: "2026-09-01T09:00:00Z",
  revisionHash: SHA,
} satisfies NonNullable<CaseFileJson["consents"]>[0];

/** An invented disclosure without consent that two workers decided. */
export const exception = {
  id: idOf(50),
  person: PRINCIPAL,
  basis: "court-order",
  legalRef: "an invented order",
  purpose: "criminal-proceedings",
  categories: ["identity"],
  recipient: "urn:example:court",
  decidedBy: idOf(11),
  approvedBy: idOf(12),
  at: "2026-03-01T09:00:00Z",
  whyNoConsent: "an invented reason",
  reviewAt: "2026-04-01T09:00:00Z",
} satisfies NonNullable<CaseFileJson["exceptions"]>[0];

/** An invented event of a referral. */
export const eventOf = (
  fromState: NonNullable<NonNullable<CaseFileJson["referrals"]>[0]["events"]>[0]["fromState"],
  toState: typeof fromState,
): NonNullable<NonNullable<CaseFileJson["referrals"]>[0]["events"]>[0] => ({
  id: idOf(40),
  event: "EXAMPLE",
  fromState,
  toState,
  at: "2026-03-02T09:00:00Z",
  role: "case-coordinator",
  organisation: AGENCY,
});

/** The smallest case file that keeps every rule, with the given records in place of its own. */
export const smallCaseFile = (records: Partial<CaseFileJson> = {}): CaseFile =>
  CaseFile.parse({
    schema: schemaId("case-file"),
    specVersion: SPEC_VERSION,
    synthetic: true,
    case: openCase,
    persons: [principal],
    ...records,
  } satisfies CaseFileJson);
