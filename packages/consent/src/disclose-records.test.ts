import { CaseFile, type DataCategoryCode } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { describe, expect, test } from "vitest";
import { allAt, permitWith, type Wish } from "../test/permits.js";
import { CENTRE, GUARDIAN, NOW, PERSON } from "../test/records.js";
import { issuePermit } from "./disclosure-permit.js";
import { type DisclosureLevel, disclose, previewDisclosure } from "./index.js";
import { reduced } from "./reduction.js";

const CHILD = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c104";
const SHELTER = "urn:example:shelter";
const [principal] = exampleCaseFileJson().persons;
const contacts = [{ kind: "phone" as const, value: "+37300000000", safeToUse: true }];
const child = { id: CHILD, role: ["dependant" as const], gender: "woman", ageBand: "0-8", contacts } as const;
const mother = {
  id: GUARDIAN,
  role: ["guardian" as const],
  names: [{ use: "legal" as const, given: ["Synthetic"], family: ["Mother"] }],
  birthDate: "1975-01-02",
};

const fileWith = (more: object) => CaseFile.parse({ ...exampleCaseFileJson(), ...more });
const wishFor = (file: CaseFile, wish: Omit<Wish, "caseId" | "person">) =>
  permitWith({ ...wish, caseId: file.case.id, person: PERSON });
const disclosed = (more: object, wish: Omit<Wish, "caseId" | "person">) => {
  const file = fileWith(more);
  const outcome = disclose(file, wishFor(file, wish));
  if (!outcome.ok) throw new Error("the permit is for this case");
  return outcome.value;
};
const but = (levels: Readonly<Partial<Record<DataCategoryCode, DisclosureLevel>>>): Wish["levels"] => ({
  ...allAt("allow"),
  ...levels,
});
const only = (levels: Readonly<Partial<Record<DataCategoryCode, DisclosureLevel>>>): Wish["levels"] => levels;

describe("disclose and the records of other persons", () => {
  const persons = [principal, child, mother];

  test("gives a dependant's contacts by the level of contacts and not by that of children", () => {
    expect(disclosed({ persons }, { levels: but({ contact: "deny" }) }).payload.persons?.[1]).not.toHaveProperty(
      "contacts",
    );
    const { payload } = disclosed({ persons }, { levels: only({ contact: "allow", children: "redact" }) });
    expect(payload.persons?.[1]).toEqual({ id: CHILD, role: ["dependant"], ageBand: "0-8", contacts });
  });

  test("keeps of a dependant under redaction the band and the majority, and no more", () => {
    const grown = { ...child, majorityAtRegistration: "minor" as const, numberOfChildren: 0 };
    const { payload } = disclosed({ persons: [principal, grown] }, { levels: only({ children: "redact" }) });
    expect(payload.persons?.[1]).toEqual({
      id: CHILD,
      role: ["dependant"],
      ageBand: "0-8",
      majorityAtRegistration: "minor",
    });
  });

  test("reduces a relative's name like any name where family is allowed and identity redacted", () => {
    const { payload } = disclosed({ persons }, { levels: but({ identity: "redact" }) });
    expect(payload.persons?.[2]?.names).toEqual([{ use: "legal", given: ["S."], family: ["M."] }]);
  });

  test("leaves out everybody but the principal when everything is denied", () => {
    const { payload, withheld } = disclosed({ persons }, { levels: {} });
    expect(payload.persons).toEqual([{ id: PERSON, role: ["principal"] }]);
    expect(withheld.filter(({ code }) => code === "disclosure.record-left-out").map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(["/persons/1", "/persons/2"]),
    );
  });

  const link = { type: "mother", since: "1999-05-01", contactAllowed: "allowed" };
  const NOBODY = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c199";

  test.each([
    ["the one a relationship begins at", "relationships", { ...link, from: NOBODY, to: PERSON }, "from"],
    ["the one a relationship leads to", "relationships", { ...link, from: PERSON, to: NOBODY }, "to"],
    [
      "the child of a dependant record",
      "dependantRecords",
      { person: NOBODY, accompanies: PERSON, schoolStatus: "pre-school" },
      "person",
    ],
    [
      "the person whom a dependant accompanies",
      "dependantRecords",
      { person: CHILD, accompanies: NOBODY, schoolStatus: "pre-school" },
      "accompanies",
    ],
    [
      "the guardian of a guardianship",
      "guardianships",
      { person: PERSON, guardian: NOBODY, kind: "parent", conflictOfInterest: true },
      "guardian",
    ],
  ])("leaves out a record that names somebody who is not seen: %s", (_, name, record, place) => {
    const { payload, withheld } = disclosed({ persons, [name]: [record] }, { levels: allAt("allow") });
    expect(payload).not.toHaveProperty(name);
    expect(withheld).toContainEqual({ pointer: `/${name}/0`, code: "disclosure.person-not-disclosed" });
    const known = { ...record, [place]: place === "person" ? CHILD : PERSON };
    expect(disclosed({ persons, [name]: [known] }, { levels: allAt("allow") }).payload).toHaveProperty(name);
  });

  test("takes back what it noted as reduced of a record that it leaves out", () => {
    const stays = [{ person: NOBODY, assessedOn: "2026-11-05", overallRisk: "low" }];
    const { payload, reduced: partly } = disclosed({ persons, riskProfiles: stays }, { levels: allAt("redact") });
    expect(payload).not.toHaveProperty("riskProfiles");
    expect(partly.filter(({ pointer }) => pointer.startsWith("/riskProfiles"))).toEqual([]);
  });

  test("shows a guardianship of a child who is only known to exist", () => {
    const guardianships = [
      { person: CHILD, guardianOrganisation: CENTRE, kind: "institutional", conflictOfInterest: true },
    ];
    const { payload } = disclosed({ persons, guardianships }, { levels: but({ children: "redact" }) });
    expect(payload.guardianships?.[0]?.person).toBe(CHILD);
  });
});

describe("disclose and the fields of one record", () => {
  test("withholds of another's shelter service who provides it, for that reason and no other", () => {
    const service = { person: PERSON, type: "shelter.emergency", provider: SHELTER, status: "delivered" };
    const levels = but({ "shelter-location": "deny" });
    const { payload, withheld } = disclosed({ serviceDeliveries: [service] }, { levels });
    expect(payload).not.toHaveProperty("serviceDeliveries");
    expect(
      withheld.filter(({ pointer }) => pointer.startsWith("/serviceDeliveries")).map(({ pointer }) => pointer),
    ).toEqual(["/serviceDeliveries/0/provider", "/serviceDeliveries/0"]);
    const plain = { ...service, type: "legal.information" };
    expect(disclosed({ serviceDeliveries: [plain] }, { levels }).payload.serviceDeliveries).toEqual([plain]);
  });

  test("gives the sexual form of an episode under redaction, which is a code", () => {
    const [purpose] = [
      {
        type: "sexual-exploitation",
        sexualForm: ["prostitution"],
        country: "MD",
        countryIsProxy: false,
        venue: ["other"],
      },
    ];
    const file = { ...exampleCaseFileJson(), traffickingExperiences: [{ purposes: [purpose] }] };
    const parsed = CaseFile.safeParse(file);
    const form = parsed.success ? purpose : { ...purpose, sexualForm: undefined };
    expect(form?.sexualForm).toBeDefined();
    const { payload } = disclosed(
      { traffickingExperiences: [{ purposes: [purpose] }] },
      { levels: but({ "sexual-exploitation": "redact" }) },
    );
    expect(payload.traffickingExperiences?.[0]?.purposes?.[0]).toEqual({
      type: "sexual-exploitation",
      sexualForm: ["prostitution"],
      countryIsProxy: false,
    });
  });

  test.each(["sexual-abuse", "blackmail-images", "confiscates-children-or-pregnancy"])(
    "counts the means of control %s as sexual",
    (means) => {
      const purposes = [{ type: "forced-labour", country: "MD", countryIsProxy: false, venue: ["other"] }];
      const traffickingExperiences = [{ purposes, meansOfControl: [means, "debt-bondage"] }];
      const { payload } = disclosed({ traffickingExperiences }, { levels: but({ "sexual-exploitation": "deny" }) });
      expect(payload.traffickingExperiences?.[0]?.meansOfControl).toEqual(["debt-bondage"]);
    },
  );

  test("denies a category that the permit says nothing about, with the reason", () => {
    const file = fileWith({});
    const permit = issuePermit({
      caseId: file.case.id,
      person: PERSON,
      purpose: "service-delivery",
      recipient: CENTRE,
      role: "social-services",
      basis: "consent",
      decidedAt: NOW,
      decisions: [],
      excludedFields: [],
    });
    const outcome = disclose(file, permit);
    if (!outcome.ok) throw new Error("the permit is for this case");
    expect(outcome.value.payload.persons).toEqual([{ id: PERSON, role: ["principal"] }]);
    expect(outcome.value.withheld).toContainEqual({
      pointer: "/persons/0/names",
      category: "identity",
      code: "disclosure.without-basis",
    });
  });

  test("keeps an empty list that says nothing about a person, and leaves out one that would", () => {
    const { payload } = disclosed(
      { case: { ...exampleCaseFileJson().case, phase: [], linkedCases: [] } },
      { levels: allAt("allow") },
    );
    expect(payload.case?.phase).toEqual([]);
    expect(payload.case).not.toHaveProperty("linkedCases");
  });

  test("writes no member that is withheld, not even an empty one", () => {
    const actions = [
      {
        service: "shelter.emergency",
        provider: SHELTER,
        owner: GUARDIAN,
        due: "2026-12-01",
        status: "planned",
        note: "SYNTHETIC",
      },
    ];
    const plan = { id: GUARDIAN, person: PERSON, actions, agreedByPerson: true, startOn: "2026-11-10" };
    const parsed = CaseFile.safeParse({ ...exampleCaseFileJson(), assistancePlans: [plan] });
    const { note: _, ...bare } = actions[0] ?? {};
    const assistancePlans = [parsed.success ? plan : { ...plan, actions: [bare] }];
    const { payload } = disclosed({ assistancePlans }, { levels: but({ "shelter-location": "deny" }) });
    expect(Object.keys(payload.assistancePlans?.[0]?.actions?.[0] ?? {}).sort()).toEqual([
      "due",
      "owner",
      "service",
      "status",
    ]);
  });

  test("keeps the mark of an approximate date when it keeps the year only", () => {
    expect(reduced("year", "2024-05-17~")).toBe("2024~");
    expect(reduced("year", "2024~")).toBe("2024~");
    expect(reduced("year", "2024-05-17")).toBe("2024");
  });
});

describe("previewDisclosure and what was taken back", () => {
  test("names every place that is sent, once, under the category that opened it", () => {
    const file = fileWith({});
    const preview = previewDisclosure(
      file,
      wishFor(file, { levels: only({ identity: "allow", demographic: "allow" }) }),
    );
    const sent = preview.ok ? preview.value.categories.map(({ category, sent: places }) => [category, places]) : [];
    expect(Object.fromEntries(sent)).toMatchObject({
      identity: ["/persons/0/names", "/persons/0/birthDate"],
      demographic: expect.arrayContaining(["/persons/0/ageBand"]),
      undefined: expect.arrayContaining(["/case/id", "/persons/0/id", "/persons/0/role"]),
    });
  });

  test("names the fields of an inner record, and not the field that only holds it", () => {
    const purposes = [{ type: "forced-labour", country: "MD", countryIsProxy: false, venue: ["other"] }];
    const file = fileWith({ traffickingExperiences: [{ purposes }] });
    const preview = previewDisclosure(file, wishFor(file, { levels: allAt("allow") }));
    const places = preview.ok ? preview.value.categories.flatMap(({ sent }) => sent) : [];
    expect(places.filter((place) => place.startsWith("/traffickingExperiences"))).toEqual(
      expect.arrayContaining([
        "/traffickingExperiences/0/purposes/0/type",
        "/traffickingExperiences/0/purposes/0/venue",
      ]),
    );
    expect(places).not.toContain("/traffickingExperiences/0/purposes");
  });

  test("names no place of a record that was left out, and nothing inside what is withheld", () => {
    const persons = [principal, child, mother];
    const relationships = [
      { from: GUARDIAN, to: PERSON, type: "mother", since: "1999-05-01", contactAllowed: "allowed" },
    ];
    const riskProfiles = [{ person: GUARDIAN, assessedOn: "2026-11-05", overallRisk: "low" }];
    const file = fileWith({ persons, relationships, riskProfiles });
    const preview = previewDisclosure(file, wishFor(file, { levels: but({ family: "redact" }) }));
    const places = preview.ok
      ? preview.value.categories.flatMap(({ sent, reduced: partly }) => [
          ...sent,
          ...partly.map(({ pointer }) => pointer),
        ])
      : [];
    const hidden = preview.ok
      ? preview.value.categories.flatMap(({ withheld }) => withheld.map(({ pointer }) => pointer))
      : [];
    expect(places.filter((place) => place.startsWith("/riskProfiles"))).toEqual([]);
    expect(places.filter((place) => hidden.some((at) => place === at || place.startsWith(`${at}/`)))).toEqual([]);
    const none = previewDisclosure(file, wishFor(file, { levels: {} }));
    const ofNobody = none.ok ? none.value.categories.flatMap(({ sent }) => sent) : [];
    expect(ofNobody.every((place) => /^\/(case|persons\/0)\//.test(place))).toBe(true);
  });
});
