import type { CaseFileJson } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";

const CHILD = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c104";
const MOTHER = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c102";
const WORKER = "3c9f7a52-0f5d-4c3e-8d10-6f4a2b1c0001";
const CENTRE = "urn:example:centre";
const NGO = "urn:example:ngo";

const episode = (year: number, country: "IT" | "FR" | "MD" | "RO") => ({
  type: "forced-labour" as const,
  labourSector: ["A" as const],
  country,
  countryIsProxy: false,
  from: `${year}-02`,
  to: `${year}-11`,
  internal: false,
  hoursPerDay: 14,
  coVictims: 3,
});

const service = (person: string, type: string, month: number) => ({
  person,
  type,
  provider: month % 2 === 0 ? CENTRE : NGO,
  status: "delivered",
  start: `2026-${String(month).padStart(2, "0")}-03`,
  end: `2026-${String(month).padStart(2, "0")}-20`,
});

const SERVICES = ["medical.primary", "legal.counselling", "social.case-management", "psychological.individual"];

/** The case of an invented person with about 8 KB of JSON: three persons, experiences, services, a stay and a plan. */
export function eightKilobytes(): CaseFileJson {
  const file = exampleCaseFileJson();
  const [principal] = file.persons;
  const person = principal?.id ?? "";
  return {
    ...file,
    persons: [
      {
        id: person,
        role: ["principal"],
        ...principal,
        countryOfBirth: "MD",
        maritalStatus: "single",
        contacts: [{ kind: "phone", value: "+37300000000", safeToUse: true, safeHours: "09:00-11:00" }],
        addresses: [{ use: "current", street: "SYNTHETIC 1", city: "SYNTHETIC", country: "MD", precision: "exact" }],
        identifiers: [{ system: "urn:example:register", value: "SYNTHETIC-1", country: "MD" }],
      },
      { id: CHILD, role: ["dependant"], birthDate: "2019-03-04", ageBand: "0-8", languages: ["ro"] },
      { id: MOTHER, role: ["guardian"], names: [{ use: "legal", given: ["Synthetic"], family: ["Parent"] }] },
    ],
    relationships: [
      { from: CHILD, to: person, type: "child", livesWith: true, dependant: true },
      { from: MOTHER, to: person, type: "mother", contactAllowed: "supervised", knowsOfTrafficking: "no" },
    ],
    dependantRecords: [
      { person: CHILD, accompanies: person, schoolStatus: "pre-school", ownNeeds: [{ service: "childcare.daycare" }] },
    ],
    traffickingExperiences: [
      { meansOfControl: ["debt-bondage", "sexual-abuse"], purposes: [episode(2023, "IT"), episode(2024, "FR")] },
      { meansOfControl: ["withholds-documents"], purposes: [episode(2025, "MD"), episode(2026, "RO")] },
    ],
    riskProfiles: [1, 2, 3].map((month) => ({
      person,
      assessedOn: `2026-0${month}-05`,
      overallRisk: "high",
      reTraffickingRisk: "medium",
      reviewOn: `2026-0${month + 3}-05`,
    })),
    serviceDeliveries: [1, 2, 3, 4, 5, 6].flatMap((month) =>
      SERVICES.map((type) => service(month === 6 ? CHILD : person, type, month)),
    ) as NonNullable<CaseFileJson["serviceDeliveries"]>,
    assistancePlans: [
      {
        id: WORKER,
        person,
        objectives: ["SYNTHETIC: an invented objective of the plan."],
        actions: SERVICES.map((one) => ({
          service: one,
          provider: CENTRE,
          owner: WORKER,
          due: "2026-12-01",
          status: "planned",
        })),
        agreedByPerson: true,
        startOn: "2026-11-10",
      },
    ] as NonNullable<CaseFileJson["assistancePlans"]>,
    shelterStays: [
      {
        facility: CENTRE,
        person,
        kind: "shelter.emergency",
        admittedOn: "2026-11-10T10:00:00Z",
        admissionSource: "ngo-anti-trafficking",
        room: "12",
        securityLevel: "secret",
      },
    ],
  };
}
