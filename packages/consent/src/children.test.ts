import { ConsentForm, ConsentGivenByCode } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { caseFileOf, consentOf, GUARDIAN, guardianshipOf, requestOf } from "../test/records.js";
import { permitDisclosure } from "./index.js";

/** What is known of the age, and whether the person counts as a child. */
const AGES = [
  ["an adult", { birthDate: "1990-01-01" }, false],
  ["a child", { birthDate: "2015-01-01" }, true],
  ["one who may be a child", { birthDate: "2008" }, true],
  ["one whose age is disputed", { birthDate: "1990-01-01", majorityAtRegistration: "age-disputed" }, true],
  ["one of unknown age", { birthDate: undefined }, true],
] as const;

const KINDS: Readonly<Record<string, string>> = {
  parent: "parent",
  "legal-guardian": "legal",
  "temporary-guardian": "temporary",
  "child-protection-authority": "institutional",
};

/** The guardianship on record, and whether it lets the representative of its kind decide. */
const GUARDIANSHIPS = [
  ["without a guardianship", undefined, false],
  ["with one in force", {}, true],
  ["with one in conflict of interest", { conflictOfInterest: true }, false],
  ["with one that is over", { validUntil: "2020-01-01" }, false],
] as const;

/** What the child said: it is always recorded, and it never decides. */
const VIEWS = ["given", "refused", undefined] as const;

const rows = AGES.flatMap(([age, person, isChild]) =>
  ConsentGivenByCode.options.flatMap((givenBy) =>
    GUARDIANSHIPS.flatMap(([guardianship, more, isInForce]) =>
      VIEWS.map((view) => ({ age, person, isChild, givenBy, guardianship, more, isInForce, view })),
    ),
  ),
);

const expected = ({ isChild, givenBy, isInForce }: (typeof rows)[number]): boolean => {
  const alone = givenBy === "self" || givenBy === "support-person";
  if (!isChild) return alone;
  return !alone && (givenBy === "court" || isInForce);
};

const permitted = ({ person, givenBy, more, view }: (typeof rows)[number]): boolean => {
  const kind = KINDS[givenBy] ?? "parent";
  const guardianships = more === undefined ? [] : [guardianshipOf({ guardian: GUARDIAN, kind, ...more })];
  const form = ConsentForm.parse({
    id: consentOf().formRef,
    person: consentOf().person,
    form: "written",
    givenBy,
    ...(view === undefined ? {} : { childAssent: view }),
    purposes: ["shelter-placement"],
    recipients: [consentOf().recipient],
    categories: ["identity"],
    explainedItems: ["data-use"],
    informedOn: "2026-11-03T08:00:00Z",
    informedInLanguage: "ro",
    interpreter: false,
    noticeVersion: "https://example.org/notice/1",
    signedAt: "2026-11-03T09:00:00Z",
    statisticalUse: false,
  });
  const caseFile = { ...caseFileOf(person), guardianships, consentForms: [form] };
  return permitDisclosure(requestOf({ caseFile, consents: [consentOf({ givenBy })] })).ok;
};

describe("who decides about a disclosure", () => {
  test.each(AGES)("of %s: by age, representative, conflict and view", (age) => {
    const wrong = rows.filter((row) => row.age === age && permitted(row) !== expected(row));
    expect(wrong.map(({ givenBy, guardianship, view }) => `${givenBy} ${guardianship}, view ${view}`)).toEqual([]);
  });

  test("is never a child alone, in any row", () => {
    const alone = rows.filter(
      ({ isChild, givenBy }) => isChild && (givenBy === "self" || givenBy === "support-person"),
    );
    expect(alone.length).toBe(4 * 2 * GUARDIANSHIPS.length * VIEWS.length);
    expect(alone.filter(permitted)).toEqual([]);
  });

  test("is somebody in a good part of the rows", () => {
    expect(rows.length).toBe(AGES.length * ConsentGivenByCode.options.length * GUARDIANSHIPS.length * VIEWS.length);
    expect(rows.filter(permitted).length).toBeGreaterThan(50);
  });
});
