import { CaseFile, type CaseFileJson } from "../case-file.js";
import { schemaId } from "../schema-id.js";

const PERSON = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c101";
const NGO = "urn:example:ngo";
const CENTRE = "urn:example:centre";

const json: CaseFileJson = {
  schema: schemaId("case-file"),
  specVersion: "1.0",
  synthetic: true,
  case: {
    id: "5b0e4f7a-6a52-4d6b-8b71-1f7a7c9e0001",
    caseType: "trafficking",
    status: "open",
    openedOn: "2026-11-02",
    contactMode: "in-person-service",
    caseOwner: "3c9f7a52-0f5d-4c3e-8d10-6f4a2b1c0001",
    leadOrganisation: NGO,
    sensitivity: "severe",
    version: 1,
    comments: [
      {
        author: "3c9f7a52-0f5d-4c3e-8d10-6f4a2b1c0001",
        at: "2026-11-02T10:00:00Z",
        text: "SYNTHETIC: invented note of a conversation.",
        visibility: "own-organisation",
      },
    ],
  },
  persons: [
    {
      id: PERSON,
      role: ["principal"],
      names: [{ use: "legal", given: ["Synthetic"], family: ["Person"] }],
      birthDate: "1999",
      ageBand: "27-29",
      majorityAtRegistration: "adult",
      gender: "woman",
      citizenships: ["MD"],
      languages: ["ro"],
    },
  ],
  identification: { channel: "ngo-anti-trafficking", country: "MD", date: "2026-11-02" },
  statusDeterminations: [{ status: "presumed-victim", decidedBy: "ngo", decidedOn: "2026-11-04" }],
  serviceDeliveries: [
    { person: PERSON, type: "medical.assessment", provider: NGO, status: "delivered" },
    { person: PERSON, type: "legal.counselling", provider: NGO, status: "planned" },
  ],
  consents: [
    {
      id: "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0001",
      formRef: "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0002",
      person: PERSON,
      status: "given",
      givenBy: "self",
      purpose: "shelter-placement",
      recipient: CENTRE,
      categories: ["identity", "demographic", "needs-services", "risk-safety", "exploitation"],
      validFrom: "2026-11-03T09:00:00Z",
      validUntil: "2027-02-01T09:00:00Z",
      revisionHash: "0".repeat(64),
    },
  ],
  referrals: [
    {
      id: "0d6b8c1e-5f3a-4b7d-9a2c-3e4f5a6b0001",
      direction: "outbound-service",
      from: NGO,
      fromWorker: "3c9f7a52-0f5d-4c3e-8d10-6f4a2b1c0001",
      to: CENTRE,
      persons: [PERSON],
      reason: ["protection-risk"],
      requestedServices: ["shelter.emergency"],
      urgency: "urgent",
      state: "draft",
      respondBy: "2026-11-25T09:00:00Z",
      minimumDataset: "https://w3id.org/nrs-kit/profiles/referral-centre-intake",
    },
  ],
};

/**
 * One small case of an invented person, with a consent for the Centre: what examples and first tests start from.
 *
 * @example
 * ```ts
 * exampleCaseFile().synthetic; // => true
 * ```
 */
export function exampleCaseFile(): CaseFile {
  return CaseFile.parse(json);
}

/**
 * The same case as it stands in JSON.
 *
 * @example
 * ```ts
 * CaseFile.safeParse(exampleCaseFileJson()).success; // => true
 * ```
 */
export const exampleCaseFileJson = (): CaseFileJson => structuredCloneOf(json);

const structuredCloneOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
