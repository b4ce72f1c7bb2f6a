import { CaseFile, type CaseFileJson, type DataCategoryCode } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { describe, expect, test } from "vitest";
import { allAt, permitWith, type Wish } from "../test/permits.js";
import { CENTRE, GUARDIAN, PERSON, requestOf } from "../test/records.js";
import { type DisclosureLevel, disclose, permitDisclosure } from "./index.js";

const CHILD = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c104";
const SHELTER = "urn:example:shelter";
const WORKER = "3c9f7a52-0f5d-4c3e-8d10-6f4a2b1c0001";

const [principal] = exampleCaseFileJson().persons;

/** The example with other records, disclosed at some levels. */
const discloseWith = (more: Readonly<Record<string, unknown>>, wish: Omit<Wish, "caseId" | "person">) => {
  const caseFile = CaseFile.parse({ ...exampleCaseFileJson(), ...more });
  const outcome = disclose(caseFile, permitWith({ ...wish, caseId: caseFile.case.id, person: PERSON }));
  if (!outcome.ok) throw new Error("the permit is for this case");
  return outcome.value;
};

const but = (levels: Readonly<Partial<Record<DataCategoryCode, DisclosureLevel>>>): Wish["levels"] => ({
  ...allAt("allow"),
  ...levels,
});

const child = {
  id: CHILD,
  role: ["dependant" as const],
  birthDate: "2020-05-17",
  gender: "woman",
  ageBand: "0-8",
} as const;
const mother = {
  id: GUARDIAN,
  role: ["guardian" as const],
  names: [{ use: "legal" as const, given: ["Synthetic"], family: ["Mother"] }],
  birthDate: "1975-01-02",
  contacts: [{ kind: "phone" as const, value: "+37300000000", safeToUse: true }],
};

describe("disclose", () => {
  test("sends the example to the Centre as its consent says", () => {
    const request = requestOf({ caseFile: CaseFile.parse(exampleCaseFileJson()) });
    const permit = permitDisclosure(request);
    const outcome = permit.ok ? disclose(request.caseFile, permit.value) : permit;
    expect(outcome).toEqual({
      ok: true,
      value: {
        payload: {
          case: {
            id: request.caseFile.case.id,
            status: "open",
            openedOn: "2026-11-02",
            caseOwner: WORKER,
            leadOrganisation: "urn:example:ngo",
            contactMode: "in-person-service",
            sensitivity: "severe",
            version: 1,
          },
          persons: [principal],
          serviceDeliveries: [
            { person: PERSON, type: "legal.counselling", provider: "urn:example:ngo", status: "planned" },
          ],
        },
        reduced: [],
        withheld: [
          { pointer: "/case/caseType", category: "exploitation", rule: "DK3", code: "consent.does-not-cover-category" },
          { pointer: "/case/comments", code: "disclosure.free-text" },
          ...["channel", "country", "date"].map((name) => ({
            pointer: `/identification/${name}`,
            category: "exploitation",
            rule: "DK3",
            code: "consent.does-not-cover-category",
          })),
          { pointer: "/identification", code: "disclosure.record-left-out" },
          ...["status", "decidedBy", "decidedOn"].map((name) => ({
            pointer: `/statusDeterminations/0/${name}`,
            category: "exploitation",
            rule: "DK3",
            code: "consent.does-not-cover-category",
          })),
          { pointer: "/statusDeterminations/0", code: "disclosure.record-left-out" },
          ...["type", "status"].map((name) => ({
            pointer: `/serviceDeliveries/0/${name}`,
            category: "health",
            rule: "DK3",
            code: "consent.does-not-cover-category",
          })),
          { pointer: "/serviceDeliveries/0", code: "disclosure.record-left-out" },
          { pointer: "/consents", code: "disclosure.not-part-of-it" },
          { pointer: "/referrals", code: "disclosure.not-part-of-it" },
        ],
      },
    });
  });

  test("changes neither the case file nor what it gave before", () => {
    const caseFile = CaseFile.parse(exampleCaseFileJson());
    const before = JSON.stringify(caseFile);
    const permit = permitWith({ caseId: caseFile.case.id, person: PERSON, levels: allAt("redact") });
    const first = JSON.stringify(disclose(caseFile, permit));
    expect(JSON.stringify(disclose(caseFile, permit))).toBe(first);
    expect(JSON.stringify(caseFile)).toBe(before);
  });

  test("reduces a name to its initials and a date to its year, and says so", () => {
    const { payload, reduced } = discloseWith({}, { levels: allAt("redact") });
    expect(payload.persons?.[0]?.names).toEqual([{ use: "legal", given: ["S."], family: ["P."] }]);
    expect(payload.persons?.[0]?.birthDate).toBeUndefined();
    expect(payload.case?.openedOn).toBe("2026");
    expect(reduced.map(({ pointer }) => pointer)).toContain("/persons/0/names");
  });
});

describe("disclose and where a person is", () => {
  const stay = {
    person: PERSON,
    facility: SHELTER,
    kind: "shelter.emergency" as const,
    admittedOn: "2026-11-10T10:00:00Z",
    admissionSource: "ngo-anti-trafficking" as const,
    room: "12",
    securityLevel: "secret" as const,
  };
  const shelterStays = [stay];
  const serviceDeliveries = [
    { person: PERSON, type: "shelter.emergency" as const, provider: SHELTER, status: "delivered" as const },
  ];
  const assistancePlans = [
    {
      id: "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0009",
      person: PERSON,
      actions: [
        {
          service: "shelter.emergency" as const,
          provider: SHELTER,
          owner: WORKER,
          due: "2026-12-01",
          status: "planned" as const,
        },
      ],
      agreedByPerson: true,
      startOn: "2026-11-10",
    },
  ];
  const records = { shelterStays, serviceDeliveries, assistancePlans };

  test.each(["deny", "redact"] as const)(
    "never names the shelter at the level %s, in whatever record it stands",
    (level) => {
      const { payload } = discloseWith(records, { levels: but({ "shelter-location": level }) });
      expect(JSON.stringify(payload)).not.toContain(SHELTER);
      expect(payload.shelterStays?.[0]?.kind).toBe("shelter.emergency");
      expect(payload.assistancePlans?.[0]?.actions?.[0]?.service).toBe("shelter.emergency");
    },
  );

  test("names the shelter where its location is open, and never the room", () => {
    const { payload, withheld } = discloseWith(records, { levels: allAt("allow") });
    const { room: _, ...open } = stay;
    expect(payload.shelterStays).toEqual([open]);
    expect(payload.serviceDeliveries).toEqual(serviceDeliveries);
    expect(withheld).toContainEqual({ pointer: "/shelterStays/0/room", code: "disclosure.never-exchanged" });
  });

  test("shows a shelter its own lines", () => {
    const levels = but({ "shelter-location": "deny" });
    const { payload } = discloseWith({ serviceDeliveries, assistancePlans }, { levels, recipient: SHELTER });
    expect(payload.serviceDeliveries).toEqual(serviceDeliveries);
    expect(payload.assistancePlans?.[0]?.actions?.[0]?.provider).toBe(SHELTER);
  });
});

describe("disclose and other persons of the case", () => {
  const persons = [principal ?? child, child, mother];
  const childNeeds = [{ service: "childcare.daycare" as const }];
  const dependantRecords = [
    { person: CHILD, accompanies: PERSON, schoolStatus: "pre-school" as const, ownNeeds: childNeeds },
  ];
  const relationships = [
    { from: CHILD, to: PERSON, type: "child" as const },
    { from: GUARDIAN, to: PERSON, type: "mother" as const },
  ];
  const riskProfiles = [
    { person: CHILD, assessedOn: "2026-11-05", overallRisk: "high" as const },
    { person: GUARDIAN, assessedOn: "2026-11-05", overallRisk: "low" as const },
    { person: PERSON, assessedOn: "2026-11-05", overallRisk: "medium" as const },
  ];
  const records = { persons, dependantRecords, relationships, riskProfiles };
  const seenIds = (payload: { readonly persons?: readonly { readonly id?: unknown }[] | undefined }) =>
    payload.persons?.map(({ id }) => id);

  test("leaves out a dependant and every record about it where children are denied", () => {
    const { payload, withheld } = discloseWith(records, { levels: but({ children: "deny" }) });
    expect(seenIds(payload)).toEqual([PERSON, GUARDIAN]);
    expect(JSON.stringify(payload)).not.toContain(CHILD);
    expect(withheld).toContainEqual({ pointer: "/relationships/0", code: "disclosure.person-not-disclosed" });
    expect(withheld).toContainEqual({ pointer: "/riskProfiles/0", code: "disclosure.person-not-disclosed" });
  });

  test("tells of a dependant only age band and needs where children are redacted", () => {
    const { payload } = discloseWith(records, { levels: but({ children: "redact" }) });
    expect(payload.persons?.[1]).toEqual({ id: CHILD, role: ["dependant"], birthDate: "2020-05-17", ageBand: "0-8" });
    expect(payload.dependantRecords).toEqual([{ person: CHILD, accompanies: PERSON, ownNeeds: childNeeds }]);
    expect(payload.riskProfiles?.map(({ person }) => person)).toEqual([GUARDIAN, PERSON]);
  });

  test("tells of a relative only that there is one where family is redacted", () => {
    const { payload } = discloseWith(records, { levels: but({ family: "redact" }) });
    expect(payload.persons?.[2]).toEqual({ id: GUARDIAN, role: ["guardian"] });
    expect(payload.relationships?.[1]).toEqual({ from: GUARDIAN, to: PERSON, type: "mother" });
    expect(payload.riskProfiles?.map(({ person }) => person)).toEqual([CHILD, PERSON]);
  });

  test("leaves out a relative where family is denied, though identity is allowed", () => {
    const { payload } = discloseWith(records, { levels: but({ family: "deny" }) });
    expect(seenIds(payload)).toEqual([PERSON, CHILD]);
    expect(JSON.stringify(payload)).not.toContain(GUARDIAN);
  });

  test("treats a second principal as a relative: the permit is one person's", () => {
    const second = { ...mother, role: ["principal" as const] };
    const { payload } = discloseWith({ persons: [principal ?? child, second] }, { levels: but({ family: "deny" }) });
    expect(seenIds(payload)).toEqual([PERSON]);
  });

  test("needs for a relative's field its own category too", () => {
    const { payload } = discloseWith(records, { levels: but({ identity: "deny" }) });
    expect(payload.persons?.[2]).toEqual({ id: GUARDIAN, role: ["guardian"], contacts: mother.contacts });
  });
});

describe("disclose and categories that depend on a value", () => {
  const episode = { type: "forced-labour" as const, country: "MD", countryIsProxy: false, venue: ["other" as const] };
  const sexual = { ...episode, type: "sexual-exploitation" as const };
  const experience = (purposes: readonly object[], more: object = {}) => ({
    traffickingExperiences: [{ purposes, ...more }] as unknown as NonNullable<CaseFileJson["traffickingExperiences"]>,
  });

  test("withholds an episode of sexual exploitation whole where only exploitation is allowed", () => {
    const { payload } = discloseWith(experience([sexual, episode]), { levels: but({ "sexual-exploitation": "deny" }) });
    expect(payload.traffickingExperiences).toEqual([{ purposes: [episode] }]);
  });

  test("gives the form of sexual exploitation and nothing more where it is redacted", () => {
    const { payload } = discloseWith(experience([sexual]), { levels: but({ "sexual-exploitation": "redact" }) });
    expect(payload.traffickingExperiences).toEqual([
      { purposes: [{ type: "sexual-exploitation", countryIsProxy: false }] },
    ]);
  });

  test("withholds sexual means of control line by line, and an empty list says nothing", () => {
    const levels = but({ "sexual-exploitation": "deny" });
    const controlled = (meansOfControl: readonly string[]) =>
      discloseWith(experience([episode], { meansOfControl }), { levels }).payload.traffickingExperiences;
    expect(controlled(["sexual-abuse", "debt-bondage"])).toEqual([
      { meansOfControl: ["debt-bondage"], purposes: [episode] },
    ]);
    expect(controlled(["sexual-abuse"])).toEqual(controlled([]));
  });

  const lines = ["medical.sti-hiv", "psychological.crisis", "legal.information"] as const;
  const serviceDeliveries = lines.map((type) => ({
    person: PERSON,
    type,
    provider: CENTRE,
    status: "planned" as const,
  }));
  const needsAssessments = [
    { person: PERSON, date: "2026-11-05", domain: ["legal-resolution"], level: "1-crisis", needs: [...lines] },
  ] as unknown as NonNullable<CaseFileJson["needsAssessments"]>;

  test("counts medical and psychological services as health, as records and as lines", () => {
    const { payload } = discloseWith({ serviceDeliveries }, { levels: but({ health: "deny" }) });
    expect(payload.serviceDeliveries?.map(({ type }) => type)).toEqual(["legal.information"]);
    const open = discloseWith({ serviceDeliveries }, { levels: but({ "needs-services": "deny" }) }).payload;
    expect(open.serviceDeliveries?.map(({ type }) => type)).toEqual(["medical.sti-hiv", "psychological.crisis"]);
  });

  test("drops health needs from a list where health is denied", () => {
    const { payload } = discloseWith({ needsAssessments }, { levels: but({ health: "deny" }) });
    expect(payload.needsAssessments?.[0]?.needs).toEqual(["legal.information"]);
  });

  test.each(["needs-services", "health"] as const)(
    "shows of services under redaction of %s only the receiver's own",
    (category) => {
      const services = [...serviceDeliveries, ...serviceDeliveries.map((line) => ({ ...line, provider: SHELTER }))];
      const { payload, withheld } = discloseWith(
        { serviceDeliveries: services },
        { levels: but({ [category]: "redact" }) },
      );
      const others = payload.serviceDeliveries?.filter(({ provider }) => provider === SHELTER).map(({ type }) => type);
      expect(others).toEqual(
        category === "health" ? ["legal.information"] : ["medical.sti-hiv", "psychological.crisis"],
      );
      expect(withheld.filter(({ code }) => code === "disclosure.other-providers-line").length).toBe(
        category === "health" ? 2 : 1,
      );
    },
  );

  test("shows of a plan under redaction only the receiver's own actions", () => {
    const action = {
      service: "legal.information" as const,
      owner: WORKER,
      due: "2026-12-01",
      status: "planned" as const,
    };
    const actions = [{ ...action, provider: CENTRE }, { ...action, provider: SHELTER }, action];
    const plan = { id: WORKER, person: PERSON, actions, agreedByPerson: true, startOn: "2026-11-10" };
    const { payload } = discloseWith({ assistancePlans: [plan] }, { levels: but({ "needs-services": "redact" }) });
    expect(payload.assistancePlans?.[0]?.actions).toEqual([actions[0]]);
  });

  test("shows of the hearings under redaction only the next one", () => {
    const proceeding = {
      person: PERSON,
      country: "MD",
      stage: "trial",
      hearingDates: ["2026-11-23", "2027-03-01", "2026-11-24", "2026-12-01"],
    };
    const legalProceedings = [proceeding] as unknown as NonNullable<CaseFileJson["legalProceedings"]>;
    const file = CaseFile.safeParse({ ...exampleCaseFileJson(), legalProceedings });
    expect(file.error?.issues ?? []).toEqual([]);
    const { payload } = discloseWith({ legalProceedings }, { levels: but({ "criminal-proceedings": "redact" }) });
    expect(payload.legalProceedings?.[0]?.hearingDates).toEqual(["2026-11-24"]);
  });
});

describe("disclose and what the person excluded", () => {
  const seen = (...excludedFields: readonly string[]) => {
    const { payload, withheld } = discloseWith({}, { levels: allAt("allow"), excludedFields });
    return { payload, withheld: withheld.filter(({ code }) => code === "disclosure.withheld-by-person") };
  };

  test("leaves out the field, with the reason", () => {
    const { payload, withheld } = seen("/persons/0/names");
    expect(payload.persons?.[0]?.names).toBeUndefined();
    expect(payload.persons?.[0]?.birthDate).toBe("1999");
    expect(withheld).toEqual([{ pointer: "/persons/0/names", code: "disclosure.withheld-by-person" }]);
  });

  test("leaves out the whole field when something inside it is excluded", () => {
    expect(seen("/persons/0/names/0/given/0").payload.persons?.[0]?.names).toBeUndefined();
  });

  test("leaves out everything inside an excluded record, and does not mistake a longer index for it", () => {
    const { payload } = seen("/serviceDeliveries/0");
    expect(payload.serviceDeliveries?.map(({ type }) => type)).toEqual(["legal.counselling"]);
    expect(seen("/serviceDeliveries/10").payload.serviceDeliveries?.length).toBe(2);
  });

  test("leaves out every fact about the person when the whole document is excluded", () => {
    const { payload } = seen("");
    expect(Object.keys(payload)).toEqual(["case", "persons"]);
    expect(payload.persons).toEqual([{ id: PERSON, role: ["principal"] }]);
  });
});
