import { describe, expect, it } from "vitest";
import { demandsOf, type SentenceRow, sentenceFaultsOf } from "./sentences.js";

const page = `# A page

A reader MUST refuse it. Nobody minds. It SHOULD say so:

- the first MUST
  go on; the second need not
- \`MUST\` is a word

| a table | MUST not count |
\`\`\`
MUST not count
\`\`\`
1. A number MUST count.
`;

const row = (sentence: string, shown_by = "cases", where = "REQ-a"): SentenceRow => ({
  page: "p.md",
  sentence,
  shown_by,
  where,
});
const said = [{ page: "p.md", sentence: "It MUST." }];
const faults = (rows: readonly SentenceRow[]) =>
  sentenceFaultsOf(said, rows, new Set(["REQ-a"]), (path) => path === "a.ts");

describe("demandsOf", () => {
  it("finds each sentence that demands something, whole and with single blanks", () => {
    expect(demandsOf("p.md", page).map(({ sentence }) => sentence)).toEqual([
      "A reader MUST refuse it.",
      "It SHOULD say so:",
      "the first MUST go on; the second need not",
      "A number MUST count.",
    ]);
  });
});

describe("sentenceFaultsOf", () => {
  it("accepts a table that names every sentence and leads somewhere", () => {
    expect(faults([row("It MUST.")])).toEqual([]);
    expect(faults([row("It MUST."), row("It MUST.", "test", "a.ts"), row("It MUST.", "people", "the sender")])).toEqual(
      [],
    );
  });

  it("names a sentence without a row, and a row without a sentence", () => {
    expect(faults([row("It MUST not.")])).toEqual([
      "not in the table: p.md: It MUST.",
      "not in the standard: p.md: It MUST not.",
    ]);
  });

  it("names what leads nowhere, and a requirement to which nothing leads", () => {
    expect(faults([row("It MUST.", "cases", "REQ-a REQ-b")])).toEqual(["REQ-b is no requirement of the suite"]);
    expect(faults([row("It MUST."), row("It MUST.", "test", "b.ts")])).toEqual(["b.ts is no file"]);
    expect(faults([row("It MUST."), row("It MUST.", "people", " ")]).length).toBe(1);
    expect(faults([row("It MUST."), row("It MUST.", "luck")]).length).toBe(1);
    expect(faults([row("It MUST.", "people", "the sender")])).toEqual(["no sentence of the standard leads to REQ-a"]);
  });
});
