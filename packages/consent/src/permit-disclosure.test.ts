import { CaseFile, ConsentForm, ConsentStatusCode, DataCategoryCode } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { describe, expect, test } from "vitest";
import { CENTRE, caseFileOf, consentOf, exceptionOf, guardianshipOf, NOW, requestOf } from "../test/records.js";
import { type DisclosureRequest, permitDisclosure } from "./index.js";

const codesOf = (request: DisclosureRequest): readonly string[] => {
  const decided = permitDisclosure(request);
  return decided.ok ? [] : decided.refusals.map(({ code }) => code);
};

const permitOf = (request: DisclosureRequest) => {
  const decided = permitDisclosure(request);
  if (!decided.ok) throw new Error(decided.refusals.map(({ code }) => code).join(", "));
  return decided.value;
};

const emergency = { purpose: "emergency-protection" } as const;

describe("permitDisclosure", () => {
  test("permits what an adult consented to, at the levels of the matrix, and fixes the evidence", () => {
    const permit = permitOf(requestOf());
    expect({ ...permit }).toEqual({
      caseId: requestOf().caseFile.case.id,
      person: consentOf().person,
      purpose: "shelter-placement",
      recipient: CENTRE,
      role: "shelter",
      basis: "consent",
      consentRef: consentOf().id,
      exceptionRef: undefined,
      decidedAt: NOW,
      decisions: permit.decisions,
      excludedFields: [],
    });
    expect(permit.levels.map(({ category, level, rule }) => `${category} ${level} ${rule}`)).toEqual([
      "identity allow DK5",
      "demographic allow DK5",
      "needs-services allow DK5",
      "risk-safety allow DK5",
    ]);
    expect(permit.decisions.map(({ category }) => category)).toEqual(DataCategoryCode.options);
  });

  test("refuses a case file without a principal", () => {
    const json = exampleCaseFileJson();
    const caseFile = CaseFile.parse({ ...json, persons: json.persons.map((one) => ({ ...one, role: ["relative"] })) });
    expect(permitDisclosure(requestOf({ caseFile }))).toEqual({
      ok: false,
      refusals: [{ code: "case.without-principal", pointer: "/persons", severity: "error" }],
    });
  });

  test("refuses without any consent, and with the consent of another person", () => {
    expect(codesOf(requestOf({ consents: [] }))).toEqual(["consent.missing"]);
    const others = consentOf({ person: "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c199" });
    expect(codesOf(requestOf({ consents: [others] }))).toEqual(["consent.missing"]);
  });

  test.each(ConsentStatusCode.options)("permits under the status %s only when it is given or renewed", (status) => {
    const consents = [consentOf({ status })];
    expect(permitDisclosure(requestOf({ consents })).ok).toBe(["given", "renewed"].includes(status));
  });

  test("refuses another receiver and another purpose, and says which is nearest", () => {
    const receiver = { organisation: "urn:example:other", role: "shelter" } as const;
    expect(codesOf(requestOf({ receiver }))).toEqual(["consent.does-not-name-receiver"]);
    expect(codesOf(requestOf({ purpose: "return" }))).toEqual(["consent.does-not-name-purpose"]);
    const consents = [consentOf({ recipient: "urn:example:other" }), consentOf({ status: "withdrawn" }, 2)];
    expect(codesOf(requestOf({ consents }))).toEqual(["consent.withdrawn"]);
  });

  test("refuses a role that needs nothing of what is covered, though the organisation is named", () => {
    const receiver = { organisation: CENTRE, role: "donor" } as const;
    expect(codesOf(requestOf({ receiver }))).toEqual(["disclosure.anonymous-only"]);
    expect(codesOf(requestOf({ receiver: { organisation: CENTRE, role: "consulate" } }))).toContain(
      "disclosure.not-for-this-role",
    );
  });

  test("refuses a receiver in conflict of interest under consent and under an exception", () => {
    const organisationsInConflict = [CENTRE];
    expect(codesOf(requestOf({ organisationsInConflict }))).toEqual(["receiver.has-conflict"]);
    const request = requestOf({ ...emergency, consents: [], exceptions: [exceptionOf()] });
    expect(permitDisclosure(request).ok).toBe(true);
    expect(codesOf({ ...request, organisationsInConflict })).toEqual(["receiver.has-conflict"]);
  });

  test("refuses a guardian organisation that is suspected, though nobody said so", () => {
    const suspected = guardianshipOf({ kind: "institutional", guardianOrganisation: CENTRE, conflictOfInterest: true });
    const caseFile = { ...caseFileOf(), guardianships: [suspected] };
    expect(codesOf(requestOf({ caseFile }))).toEqual(["receiver.has-conflict"]);
  });

  test("never permits the person's records to follow the consent of a second principal", () => {
    const json = exampleCaseFileJson();
    const second = { id: "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c103", role: ["principal" as const] };
    const caseFile = CaseFile.parse({ ...json, persons: [...json.persons, second] });
    expect(codesOf(requestOf({ caseFile, consents: [consentOf({ person: second.id })] }))).toEqual(["consent.missing"]);
  });
});

describe("permitDisclosure with several consents", () => {
  test("takes the newest that is effective, in whatever order they stand", () => {
    const older = consentOf({ validFrom: "2026-11-01T09:00:00Z", categories: ["identity", "contact"] });
    const newer = consentOf({ validFrom: "2026-11-10T09:00:00Z", categories: ["demographic"] }, 2);
    const notYet = consentOf({ validFrom: "2026-12-01T09:00:00Z", categories: ["contact"] }, 3);
    for (const consents of [
      [older, newer, notYet],
      [notYet, newer, older],
      [newer, notYet, older],
    ]) {
      const { consentRef, levels } = permitOf(requestOf({ consents }));
      expect(consentRef).toBe(newer.id);
      expect(levels.map(({ category }) => category)).toEqual(["demographic"]);
    }
  });

  test("never takes a withdrawn one, though it is the newest", () => {
    const older = consentOf({ categories: ["identity"] });
    const withdrawn = consentOf({ status: "withdrawn", validFrom: "2026-11-20T09:00:00Z" }, 2);
    expect(permitOf(requestOf({ consents: [withdrawn, older] })).consentRef).toBe(older.id);
  });

  test.each(["expired", "withdrawn", "revoked", "invalidated", "given", "renewed"])(
    "does not go back to a consent whose successor is %s",
    (status) => {
      const replaced = consentOf();
      const successor = consentOf({ status, supersedes: replaced.id, recipient: "urn:example:other" }, 2);
      expect(codesOf(requestOf({ consents: [replaced, successor] }))).toEqual(["consent.superseded"]);
    },
  );

  test.each(["requested", "request-deferred", "refused", "unknown"])(
    "goes on with a consent whose renewal is only %s",
    (status) => {
      const consent = consentOf();
      const renewal = consentOf({ status, supersedes: consent.id }, 2);
      expect(permitOf(requestOf({ consents: [renewal, consent] })).consentRef).toBe(consent.id);
    },
  );

  test("goes on with a consent until its successor begins to hold", () => {
    const consent = consentOf();
    const successor = consentOf({ supersedes: consent.id, validFrom: "2026-11-24T09:00:00.001Z" }, 2);
    expect(permitOf(requestOf({ consents: [consent, successor] })).consentRef).toBe(consent.id);
    const now = successor.validFrom;
    expect(permitOf(requestOf({ consents: [consent, successor], now })).consentRef).toBe(successor.id);
  });
});

describe("permitDisclosure and a child", () => {
  const ages = [
    ["an adult by birth date", { birthDate: "1999" }, false],
    ["a child by birth date", { birthDate: "2012-05-01" }, true],
    ["a person who turns 18 tomorrow", { birthDate: "2008-11-25" }, true],
    ["a person who turned 18 today", { birthDate: "2008-11-24" }, false],
    ["a person of a year that leaves it open", { birthDate: "2008" }, true],
    ["a person of whom no age is known", { birthDate: undefined }, true],
    ["a person whose age is disputed", { birthDate: "1999", majorityAtRegistration: "age-disputed" }, true],
    ["a person of an approximate birth date", { birthDate: "2006~" }, true],
  ] as const;
  const givers = ["self", "support-person", "parent", "legal-guardian", "court"] as const;
  const conflicts = [undefined, false, true] as const;
  const rows = ages.flatMap(([who, person, isChild]) =>
    givers.flatMap((givenBy) =>
      conflicts.map((conflictOfInterest) => ({ who, person, isChild, givenBy, conflictOfInterest })),
    ),
  );

  const expected = (isChild: boolean, givenBy: string, isInConflict: boolean): readonly string[] => {
    const isOwn = givenBy === "self" || givenBy === "support-person";
    if (isOwn) return isChild ? ["consent.child-alone"] : [];
    if (!isChild) return ["representative.not-verified"];
    return isInConflict && givenBy !== "court" ? ["representative.not-verified"] : [];
  };

  test.each(rows)(
    "decides for $who by consent of $givenBy with conflict $conflictOfInterest",
    ({ person, isChild, givenBy, conflictOfInterest }) => {
      const kind = givenBy === "legal-guardian" ? "legal" : "parent";
      const guardianships = [guardianshipOf({ kind, conflictOfInterest })];
      const caseFile = { ...caseFileOf(person), guardianships };
      const request = requestOf({ caseFile, consents: [consentOf({ givenBy })] });
      expect(codesOf(request)).toEqual(expected(isChild, givenBy, conflictOfInterest === true));
      if (expected(isChild, givenBy, conflictOfInterest === true).length === 0) {
        const isOwn = givenBy === "self" || givenBy === "support-person";
        expect(permitOf(request).basis).toBe(isOwn ? "consent" : "guardian-consent");
      }
    },
  );

  test("is not helped by the child's own consent beside one of a conflicted parent", () => {
    const caseFile = {
      ...caseFileOf({ birthDate: "2012" }),
      guardianships: [guardianshipOf({ conflictOfInterest: true })],
    };
    const consents = [consentOf({ givenBy: "self" }), consentOf({ givenBy: "parent" }, 2)];
    expect(permitDisclosure(requestOf({ caseFile, consents })).ok).toBe(false);
  });
});

describe("permitDisclosure by exception", () => {
  const request = requestOf({ ...emergency, consents: [], exceptions: [exceptionOf()] });

  test("permits the named categories that save a life, and names the exception", () => {
    const permit = permitOf(request);
    expect([permit.basis, permit.exceptionRef, permit.consentRef]).toEqual([
      "vital-interest-subject",
      exceptionOf().id,
      undefined,
    ]);
    expect(permit.levels.map(({ category, rule }) => `${category} ${rule}`)).toEqual([
      "identity DV4",
      "contact DV4",
      "shelter-location DV4",
    ]);
    expect(permit.decisions.find(({ category }) => category === "health")).toEqual({
      category: "health",
      level: "deny",
      rule: "DH3",
    });
  });

  test("refuses an exception of one person and says so", () => {
    const { decidedBy } = exceptionOf();
    const exceptions = [exceptionOf({ approvedBy: decidedBy })];
    expect(codesOf({ ...request, exceptions })).toEqual(["consent.missing", "exception.needs-second-person"]);
  });

  test("refuses an exception about another person", () => {
    const exceptions = [exceptionOf({ person: "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c199" })];
    expect(codesOf({ ...request, exceptions })).toEqual(["consent.missing"]);
  });

  test("opens health only for a person who cannot consent", () => {
    const exceptions = [exceptionOf({ categories: ["health"] })];
    expect(codesOf({ ...request, exceptions })).toContain("disclosure.person-can-consent");
    expect(permitOf({ ...request, exceptions, personCannotConsent: true }).levels).toEqual([
      { category: "health", level: "redact", rule: "DV4" },
    ]);
  });

  test("is not blocked by a consent that permits nothing", () => {
    const caseFile = caseFileOf({ birthDate: "2012" });
    const consents = [consentOf(emergency)];
    expect(codesOf({ ...request, caseFile, consents, exceptions: [] })).toEqual(["consent.child-alone"]);
    expect(permitOf({ ...request, caseFile, consents }).exceptionRef).toBe(exceptionOf().id);
  });

  test("takes the next exception when the first opens nothing", () => {
    const useless = exceptionOf({ categories: ["immigration"] }, 2);
    expect(permitOf({ ...request, exceptions: [useless, exceptionOf()] }).exceptionRef).toBe(exceptionOf().id);
  });

  test("never takes an exception for what the person consented to, nor leaves it as consent", () => {
    const consents = [consentOf({ ...emergency, categories: ["identity"] })];
    const permit = permitOf({ ...request, consents });
    expect([permit.basis, permit.exceptionRef, permit.levels.length]).toEqual(["consent", undefined, 1]);
  });

  test("gives a court what its order names, but a shelter only redacted, and no other role anything", () => {
    const order = exceptionOf({
      basis: "court-order",
      legalRef: "Order 1",
      purpose: "criminal-proceedings",
      categories: ["shelter-location", "exploitation"],
    });
    const asked = {
      ...request,
      exceptions: [order],
      purpose: "criminal-proceedings",
      receiver: { organisation: CENTRE, role: "prosecutor-court" },
    } as const;
    expect(permitOf(asked).levels).toEqual([
      { category: "shelter-location", level: "redact", rule: "DC2" },
      { category: "exploitation", level: "allow", rule: "DC2" },
    ]);
    expect(permitOf(asked).decisions.find(({ category }) => category === "health")?.rule).toBe("DC3");
    expect(permitDisclosure({ ...asked, receiver: { organisation: CENTRE, role: "law-enforcement" } }).ok).toBe(false);
  });

  test("reports a child to the authority under a legal obligation, and an adult only where the law says so", () => {
    const report = exceptionOf({ basis: "legal-obligation", legalRef: "Law 140", purpose: "child-protection" });
    const receiver = { organisation: CENTRE, role: "guardianship-authority" } as const;
    const asked = { ...request, exceptions: [report], purpose: "child-protection" as const, receiver };
    const caseFile = caseFileOf({ birthDate: "2012" });
    expect(permitOf({ ...asked, caseFile }).levels).toEqual([
      { category: "identity", level: "allow", rule: "DL4" },
      { category: "contact", level: "redact", rule: "DL4" },
    ]);
    expect(codesOf(asked)).toContain("disclosure.adult-not-reported");
    const profile = { kMin: 11, mandatoryReportingOfAdults: true };
    expect(permitDisclosure({ ...asked, profile }).ok).toBe(true);
  });
});

describe("permitDisclosure and whom the person does not want told", () => {
  const formOf = (
    signedAt: string,
    excludedRecipients: readonly string[],
    id: string = consentOf().formRef,
  ): ConsentForm =>
    ConsentForm.parse({
      id,
      person: consentOf().person,
      form: "written",
      givenBy: "self",
      purposes: ["shelter-placement"],
      recipients: [CENTRE],
      categories: ["identity"],
      excludedRecipients,
      explainedItems: ["data-use"],
      informedOn: signedAt,
      informedInLanguage: "ro",
      interpreter: false,
      noticeVersion: "urn:example:notice:1",
      signedAt,
      statisticalUse: false,
    });
  const LATER = "9e1c5d34-2b7f-4a8e-b3d6-000000004001";
  const SAME = "2026-11-03T09:00:00Z";

  test.each([
    ["the same conversation excludes it", [formOf(SAME, [CENTRE])], ["disclosure.withheld-by-person"]],
    [
      "a later one excludes it",
      [formOf(SAME, []), formOf("2026-11-20T09:00:00Z", [CENTRE], LATER)],
      ["disclosure.withheld-by-person"],
    ],
    ["an earlier one excluded it", [formOf(SAME, []), formOf("2026-11-01T09:00:00Z", [CENTRE], LATER)], []],
    ["another one is excluded", [formOf(SAME, ["urn:example:other"])], []],
  ])("decides for a receiver when %s", (_, consentForms, codes) => {
    const caseFile = { ...caseFileOf(), consentForms };
    const refused = codesOf(requestOf({ caseFile }));
    expect(refused.filter((code) => code.endsWith("withheld-by-person"))).toEqual(codes);
    expect(permitDisclosure(requestOf({ caseFile })).ok).toBe(codes.length === 0);
  });
});
