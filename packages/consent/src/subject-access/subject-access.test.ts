import { CaseFile, DisclosureRecord } from "@nrs-kit/domain";
import { caseFileJson, exampleCaseFile, exampleCaseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withCanaries } from "../../test/canaries.js";
import { consentOf, GUARDIAN, NOW, PERSON } from "../../test/records.js";
import { type AccessQuestion, accessHtml, accessText, type SubjectAccess, subjectAccess } from "./index.js";

const question = (more: Partial<AccessQuestion> = {}): AccessQuestion => ({
  caseFile: exampleCaseFile(),
  person: PERSON,
  log: [],
  consents: exampleCaseFile().consents ?? [],
  organisation: "urn:example:ngo",
  now: NOW,
  language: "en",
  ...more,
});
const answered = (more: Partial<AccessQuestion> = {}): SubjectAccess => {
  const access = subjectAccess(question(more));
  if (!access.ok) throw new Error(access.refusals[0].code);
  return access.value;
};

const line = DisclosureRecord.parse({
  id: "5d0c5d34-2b7f-4a8e-b3d6-000000000001",
  at: "2026-11-10T09:00:00Z",
  actor: "3c9f7a52-0f5d-4c3e-8d10-6f4a2b1c0001",
  actorRole: "case-coordinator",
  organisation: "urn:example:ngo",
  recipient: "urn:example:centre",
  recipientRole: "shelter",
  purpose: "shelter-placement",
  basis: "consent",
  consentRef: consentOf().id,
  levels: [{ category: "identity", level: "allow" }],
  rule: "DK5",
});

describe("subjectAccess", () => {
  test("says what is written in words and not in codes", () => {
    const text = accessText(answered());
    expect(text.split("\n").slice(0, 12)).toMatchInlineSnapshot(`
      [
        "What is written about you",
        "",
        "You asked what is written about you. This is the answer. You may keep it, or ask us to keep it for you in a safe place.",
        "",
        "The case",
        "  Identifier: 5b0e4f7a-6a52-4d6b-8b71-1f7a7c9e0001",
        "  Case type: Trafficking in persons (default)",
        "  Status: Open / active",
        "  Opened on: 2026-11-02",
        "  Case owner: 3c9f7a52-0f5d-4c3e-8d10-6f4a2b1c0001",
        "  Lead organisation: urn:example:ngo",
        "  Contact mode: Case management, in person",
      ]
    `);
    expect(text).not.toMatch(/\b(presumed-victim|in-person-service|legal\.counselling)\b/);
  });

  test.each([
    ["ro", "Ce este scris despre dumneavoastră", /[şţ]/],
    ["ru", "Что о вас записано", /[şţ]/],
  ] as const)("says the same in %s, and that the translation is unreviewed", (language, title, foreign) => {
    const access = answered({ language });
    expect(access.title).toBe(title);
    expect(access.intro).toMatch(language === "ro" ? /nu a fost verificată/ : /не проверен/);
    expect(accessText(access)).not.toMatch(foreign);
    const english = answered();
    expect(access.sections.map(({ lines }) => lines.length)).toEqual(english.sections.map(({ lines }) => lines.length));
  });

  test("says who received what, when, what for and why, and what the person agreed to", () => {
    const text = accessText(answered({ log: [line] }));
    expect(text).toContain(
      "Who received something about you\n  on / to: 2026-11-10T09:00:00Z, urn:example:centre\n  what for: Finding and giving a place in a shelter",
    );
    expect(text).toContain(
      "What you agreed to\n  what for / to: Finding and giving a place in a shelter, urn:example:centre",
    );
    expect(accessText(answered({ log: [], consents: [] }))).toContain("Nobody outside received anything about you.");
    expect(accessText(answered({ consents: [] }))).toContain("There is no consent of yours on record.");
  });

  test("lists the places of free text for a worker to read, and prints none of it", () => {
    const access = answered();
    expect(access.toReview).toEqual(["/case/comments"]);
    expect(accessText(access)).toContain("/case/comments");
  });

  test("prints no free text and no name, number or contact of anybody else, whatever the case", () => {
    const cases = fc.sample(caseFileJson(), { seed: 20261126, numRuns: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...cases), (json) => {
        const { file, leaves } = withCanaries(json);
        const person = (json.persons as readonly { id: string }[])[0]?.id ?? "";
        const text = accessText(answered({ caseFile: file, person, consents: [] }));
        const others = leaves.filter(
          ({ pointer, node: { annotation } }) =>
            annotation.class === "free-text" ||
            (annotation.class === "direct-identifier" &&
              annotation.category != null &&
              /^\/persons\/[1-9]/.test(pointer)),
        );
        expect(others.filter(({ canary }) => text.includes(canary)).map(({ pointer }) => pointer)).toEqual([]);
        const own = leaves.filter(
          ({ pointer, node }) =>
            /^\/persons\/0\//.test(pointer) &&
            node.kind === "leaf" &&
            !node.freeText &&
            node.annotation.class !== "free-text" &&
            !["family", "criminal-proceedings", "risk-safety"].includes(node.annotation.category ?? ""),
        );
        expect(own.filter(({ canary }) => !text.includes(canary)).map(({ pointer }) => pointer)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([GUARDIAN, "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c199"])("refuses to answer somebody else: %s", (person) => {
    const json = exampleCaseFileJson();
    const caseFile = CaseFile.parse({ ...json, persons: [...json.persons, { id: GUARDIAN, role: ["guardian"] }] });
    expect(subjectAccess(question({ caseFile, person }))).toMatchObject({
      ok: false,
      refusals: [{ code: "subject-access.not-the-person", pointer: "/person" }],
    });
  });

  test("gives the same answer to the same question", () => {
    expect(answered({ log: [line] })).toEqual(answered({ log: [line] }));
  });
});

describe("accessHtml", () => {
  test("asks nothing of a network and runs nothing", () => {
    const html = accessHtml(answered({ log: [line] }));
    expect(html).toContain(`default-src 'none'`);
    expect(html).not.toMatch(/<script|<img|<link|src=|href=|url\(|@import/);
  });

  test("shows what a case says and never lets it become markup", () => {
    const evil = '<img src=x onerror=alert("1")>&';
    const sections = [{ heading: evil, note: evil, lines: [{ label: evil, value: evil }] }];
    const html = accessHtml({ language: "en", title: evil, intro: evil, sections, toReview: [] });
    expect(html).not.toContain("<img");
    expect(html.match(/&lt;img src=x onerror=alert\(&quot;1&quot;\)&gt;&amp;/g)?.length).toBe(7);
  });
});
