import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import {
  child,
  exception,
  idOf,
  ownConsent,
  principal,
  sentReferral,
  smallCaseFile,
} from "./internal/small-case-file.js";
import { referencesNamePersonsOfTheFile } from "./r02-references-name-persons-of-the-file.js";

const nobody = idOf(9);
const somebody = principal.id;

const records = (person: string) =>
  ({
    relationships: [{ from: somebody, to: person, type: "mother" }],
    guardianships: [{ person: somebody, guardian: person, kind: "legal" }],
    riskProfiles: [{ person, assessedOn: "2026-03-01", overallRisk: "low" }],
    dependantRecords: [{ person: somebody, accompanies: person }],
    serviceDeliveries: [{ person, type: "shelter.emergency", provider: "urn:example:centre", status: "planned" }],
    shelterStays: [
      {
        facility: "urn:example:centre",
        person,
        kind: "shelter.emergency",
        admittedOn: "2026-03-01T09:00:00Z",
        admissionSource: "abroad-consulate",
      },
    ],
    consents: [{ ...ownConsent, person }],
    exceptions: [{ ...exception, person }],
    referrals: [{ ...sentReferral, persons: [somebody, person] }],
  }) satisfies Partial<CaseFileJson>;

const pointers = [
  "/relationships/0/to",
  "/guardianships/0/guardian",
  "/riskProfiles/0/person",
  "/dependantRecords/0/accompanies",
  "/serviceDeliveries/0/person",
  "/shelterStays/0/person",
  "/consents/0/person",
  "/exceptions/0/person",
  "/referrals/0/persons/1",
];

describe("R2, references name persons of the file", () => {
  test("accepts records about persons of the file", () => {
    const file = smallCaseFile({ persons: [principal, child], ...records(child.id) });
    expect(referencesNamePersonsOfTheFile.check(file)).toEqual([]);
  });

  test("accepts a guardianship that names no guardian", () => {
    const file = smallCaseFile({ guardianships: [{ person: somebody, kind: "none-appointed" }] });
    expect(referencesNamePersonsOfTheFile.check(file)).toEqual([]);
  });

  test("refuses each record about somebody who is not in the file", () => {
    expect(referencesNamePersonsOfTheFile.check(smallCaseFile(records(nobody)))).toEqual(
      pointers.map((pointer) => refusal("reference.person-unknown", pointer)),
    );
  });

  test("refuses the other end of a record just the same", () => {
    const file = smallCaseFile({
      relationships: [{ from: nobody, to: somebody, type: "mother" }],
      guardianships: [{ person: nobody, kind: "none-appointed" }],
      dependantRecords: [{ person: nobody, accompanies: somebody }],
    });
    expect(referencesNamePersonsOfTheFile.check(file).map(({ pointer }) => pointer)).toEqual([
      "/relationships/0/from",
      "/guardianships/0/person",
      "/dependantRecords/0/person",
    ]);
  });
});
