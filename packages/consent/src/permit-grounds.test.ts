import { ConsentForm } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { caseFileOf, consentOf, exceptionOf, guardianshipOf, NOW, requestOf, shifted } from "../test/records.js";
import { type DisclosureRequest, permitDisclosure } from "./index.js";

const refused = (more: Partial<DisclosureRequest>): readonly string[] => {
  const permit = permitDisclosure(requestOf(more));
  return permit.ok ? [] : permit.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

const elsewhere = consentOf({ recipient: "urn:example:elsewhere" }, 2);
const forAnother = consentOf({ purpose: "monitoring" }, 3);
const expired = consentOf({ validUntil: "2026-11-20T09:00:00Z" }, 4);

describe("permitDisclosure says of several records what is wrong with the nearest", () => {
  test.each([
    ["a record for another receiver", [elsewhere], "consent.does-not-name-receiver"],
    [
      "one for another purpose before one for another receiver",
      [elsewhere, forAnother],
      "consent.does-not-name-purpose",
    ],
    ["one that is over before both", [elsewhere, forAnother, expired], "consent.expired"],
    ["one that is over before one for another purpose", [forAnother, expired], "consent.expired"],
  ])("%s", (_, consents, code) => {
    expect(refused({ consents })).toEqual([`${code} /consents`]);
    expect(refused({ consents: consents.toReversed() })).toEqual([`${code} /consents`]);
  });

  test("and names where: among the consents, or among the exceptions", () => {
    const exceptions = [exceptionOf({ purpose: "shelter-placement", reviewAt: "2026-11-21T09:00:00Z" })];
    expect(refused({ consents: [], exceptions })).toEqual([
      "consent.missing /consents",
      "exception.review-due /exceptions",
    ]);
  });
});

describe("permitDisclosure", () => {
  test("asks the newest effective consent only: an older one that would open more does not count", () => {
    const older = consentOf({ validFrom: "2026-11-03T09:00:00Z", categories: ["identity"] }, 1);
    const newer = consentOf({ validFrom: "2026-11-10T09:00:00Z", categories: ["sexual-exploitation"] }, 2);
    expect(refused({ consents: [older, newer] })).not.toEqual([]);
    expect(refused({ consents: [older] })).toEqual([]);
  });

  test("carries the fields that the person excluded into the permit", () => {
    const consents = [consentOf({ excludedFields: ["/persons/0/names"] })];
    const permit = permitDisclosure(requestOf({ consents }));
    expect(permit.ok && permit.value.excludedFields).toEqual(["/persons/0/names"]);
  });

  test("counts a guardianship from its first day on, and a renewal from its first instant", () => {
    const today = NOW.slice(0, 10);
    const child = { birthDate: "2015-01-01" };
    const guardianships = [
      { person: guardianshipOf().person, kind: "parent" as const, validFrom: today, validUntil: "2026-11-25" },
    ];
    const consents = [consentOf({ givenBy: "parent" })];
    expect(refused({ caseFile: caseFileOf(child, { guardianships }), consents })).toEqual([]);
    const superseded = (validFrom: string) =>
      refused({
        consents: [
          consentOf(),
          consentOf(
            { supersedes: consentOf().id, validFrom, status: "renewed", recipient: "urn:example:elsewhere" },
            2,
          ),
        ],
      });
    expect(superseded(NOW)).toEqual(["consent.superseded /consents"]);
    expect(superseded(shifted(NOW, 1))).toEqual([]);
  });

  test("lets a consent lift what was said before its form was signed, and not what was said after", () => {
    const consent = consentOf();
    const form = (id: string, signedAt: string, excludedRecipients: readonly string[]) =>
      ConsentForm.safeParse({ ...formBase, id, signedAt, excludedRecipients }).data;
    const own = form(consent.formRef, "2026-11-05T09:00:00Z", []);
    const said = (signedAt: string) => {
      const other = form("9e1c5d34-2b7f-4a8e-b3d6-000000009999", signedAt, [consent.recipient]);
      const consentForms = [own, other].filter((one) => one !== undefined);
      expect(consentForms.length).toBe(2);
      return refused({ caseFile: { ...caseFileOf(), consentForms } });
    };
    // The consent begins to hold on the third; its form was signed on the fifth.
    expect(said("2026-11-04T09:00:00Z")).toEqual([]);
    expect(said("2026-11-05T09:00:00Z")).not.toEqual([]);
    expect(said("2026-11-06T09:00:00Z")).not.toEqual([]);
  });
});

const formBase = {
  person: consentOf().person,
  form: "written",
  givenBy: "self",
  purposes: ["shelter-placement"],
  recipients: [consentOf().recipient],
  categories: ["identity"],
  explainedItems: ["data-use"],
  informedOn: "2026-11-03T09:00:00Z",
  informedInLanguage: "ro",
  interpreter: false,
  noticeVersion: "https://example.org/notice/1",
  statisticalUse: false,
};
