import { CaseFile, type CaseFileJson, Consent, DisclosureException, Guardianship } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import type { DisclosureRequest } from "../src/index.js";

/** The instant at which the tests decide, in the middle of what the records allow. */
export const NOW = "2026-11-24T09:00:00Z";
/** One millisecond earlier or later than an instant. */
export const shifted = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

export const CENTRE = "urn:example:centre";
export const PERSON = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c101";
export const GUARDIAN = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c102";

const uuid = (last: number): string => `9e1c5d34-2b7f-4a8e-b3d6-${String(last).padStart(12, "0")}`;

/** A consent of the principal of the example for the Centre, with what a test says otherwise. */
export const consentOf = (more: Readonly<Record<string, unknown>> = {}, number = 1): Consent =>
  Consent.parse({
    id: uuid(number),
    formRef: uuid(1000 + number),
    person: PERSON,
    status: "given",
    givenBy: "self",
    purpose: "shelter-placement",
    recipient: CENTRE,
    categories: ["identity", "demographic", "needs-services", "risk-safety"],
    validFrom: "2026-11-03T09:00:00Z",
    validUntil: "2027-02-01T09:00:00Z",
    revisionHash: "0".repeat(64),
    ...more,
  });

/** An exception for the Centre, with what a test says otherwise. */
export const exceptionOf = (more: Readonly<Record<string, unknown>> = {}, number = 1): DisclosureException =>
  DisclosureException.parse({
    id: uuid(2000 + number),
    person: PERSON,
    basis: "vital-interest-subject",
    danger: "SYNTHETIC: an invented danger.",
    purpose: "emergency-protection",
    categories: ["identity", "contact", "shelter-location"],
    recipient: CENTRE,
    decidedBy: uuid(3001),
    approvedBy: uuid(3002),
    at: "2026-11-20T09:00:00Z",
    whyNoConsent: "SYNTHETIC: an invented reason.",
    reviewAt: "2026-12-20T09:00:00Z",
    ...more,
  });

/** A parent's guardianship of the principal, with what a test says otherwise. */
export const guardianshipOf = (more: Readonly<Record<string, unknown>> = {}): Guardianship =>
  Guardianship.parse({ person: PERSON, guardian: GUARDIAN, kind: "parent", ...more });

const guardian = { id: GUARDIAN, role: ["guardian"], birthDate: "1975" };

/** The example case with a principal of some age and with other records. */
export const caseFileOf = (person: Readonly<Record<string, unknown>> = {}, more: Partial<CaseFileJson> = {}) => {
  const json = exampleCaseFileJson();
  const { majorityAtRegistration: _, ageBand: __, ...principal } = json.persons[0] ?? {};
  return CaseFile.parse({ ...json, persons: [{ ...principal, ...person }, guardian], ...more });
};

/** The request that the example consents to, with what a test says otherwise. */
export const requestOf = (more: Partial<DisclosureRequest> = {}): DisclosureRequest => ({
  caseFile: caseFileOf(),
  consents: [consentOf()],
  receiver: { organisation: CENTRE, role: "shelter" },
  purpose: "shelter-placement",
  now: NOW,
  ...more,
});
