import { ActorRoleCode } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { CENTRE, caseFileOf, consentOf, exceptionOf, GUARDIAN, PERSON, requestOf } from "../test/records.js";
import { type DisclosureRequest, isExcludedReceiver, permitDisclosure } from "./index.js";

const receiver = { organisation: CENTRE, role: "shelter", country: "MD" } as const;
const outcome = (more: Partial<DisclosureRequest>): string => {
  const permit = permitDisclosure(requestOf({ receiver, ...more }));
  return permit.ok ? "permitted" : permit.refusals.map(({ code }) => code).join(" ");
};

describe("whom the person said not to tell", () => {
  test.each([
    ["this organisation", [{ organisation: CENTRE }], true],
    ["another organisation", [{ organisation: "urn:example:elsewhere" }], false],
    ["this role", [{ role: "shelter" }], true],
    ["another role", [{ role: "law-enforcement" }], false],
    ["this country", [{ country: "MD" }], true],
    ["another country", [{ country: "RO" }], false],
    ["two, one of whom it is", [{ role: "consulate" }, { country: "MD" }], true],
    ["nobody", [], false],
  ] as const)("%s", (_, exclusions, excluded) => {
    expect(isExcludedReceiver(exclusions, receiver)).toBe(excluded);
    expect(outcome({ exclusions }).includes("disclosure.withheld-by-person")).toBe(excluded);
  });

  test("counts a receiver of an unknown country among every excluded one", () => {
    const { country: _, ...unknown } = receiver;
    expect(isExcludedReceiver([{ country: "RO" }], unknown)).toBe(true);
    expect(isExcludedReceiver([], unknown)).toBe(false);
  });

  test("excludes everybody of a role and nobody else", () => {
    for (const role of ActorRoleCode.options) {
      expect(isExcludedReceiver([{ role: "consulate" }], { ...receiver, role })).toBe(role === "consulate");
    }
  });

  test("does not bind an exception that two persons decided", () => {
    const request = { consents: [], exceptions: [exceptionOf()], purpose: "emergency-protection" as const };
    expect(outcome({ ...request, exclusions: [{ organisation: CENTRE }] })).toBe("permitted");
  });
});

describe("a relative who must not be told", () => {
  const relative = { organisation: CENTRE, role: "family-member", person: GUARDIAN } as const;
  const withLink = (link: object) =>
    caseFileOf({}, { relationships: [{ from: GUARDIAN, to: PERSON, type: "mother", ...link }] });
  const asked = (link: object, receiverOf: DisclosureRequest["receiver"] = relative) =>
    outcome({
      caseFile: withLink(link),
      receiver: receiverOf,
      purpose: "family-contact",
      consents: [consentOf({ purpose: "family-contact" })],
    });

  test.each([
    [{ knowsOfTrafficking: "must-not-be-told" }, "disclosure.withheld-by-person"],
    [{ contactAllowed: "forbidden" }, "disclosure.withheld-by-person"],
    [{ from: PERSON, to: GUARDIAN, contactAllowed: "forbidden" }, "disclosure.withheld-by-person"],
    [{ contactAllowed: "supervised", knowsOfTrafficking: "no" }, "permitted"],
    [{}, "permitted"],
  ])("is told nothing under a consent: %j", (link, expected) => {
    expect(asked(link)).toContain(expected);
  });

  test("is told nothing when one of several links says so", () => {
    const mother = { from: GUARDIAN, to: PERSON, type: "mother" } as const;
    const forbidden = { ...mother, contactAllowed: "forbidden" } as const;
    for (const relationships of [
      [mother, forbidden],
      [forbidden, mother],
    ]) {
      const caseFile = caseFileOf({}, { relationships });
      const consents = [consentOf({ purpose: "family-contact" })];
      const refused = outcome({ caseFile, receiver: relative, purpose: "family-contact", consents });
      expect(refused).toContain("disclosure.withheld-by-person");
    }
  });

  test("is told by whom the link is about, and not by another link", () => {
    const another = { ...relative, person: "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c199" };
    expect(asked({ contactAllowed: "forbidden" }, another)).toBe("permitted");
    const { person: _, ...nobody } = relative;
    expect(asked({ contactAllowed: "forbidden" }, nobody)).toBe("permitted");
    const elsewhere = caseFileOf(
      {},
      { relationships: [{ from: GUARDIAN, to: another.person, type: "mother", contactAllowed: "forbidden" }] },
    );
    expect(
      outcome({
        caseFile: elsewhere,
        receiver: relative,
        purpose: "family-contact",
        consents: [consentOf({ purpose: "family-contact" })],
      }),
    ).toBe("permitted");
  });
});
