import { CaseFile, caseRecords, fieldTree, leavesOf } from "@nrs-kit/domain";
import { describe, expect, it } from "vitest";
import { annotatedFields, dataProtectionFiles } from "./data-protection.js";

const [record = "", impact = ""] = dataProtectionFiles().map(({ content }) => content);

describe("the tables for a data protection officer", () => {
  it("have a row for every annotated field, with its class", () => {
    const rows = annotatedFields().map(
      ({ entity, name, annotation }) => `| \`${entity}.${name}\` | ${annotation.class} |`,
    );
    expect(rows.filter((row) => !impact.includes(row))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it("leave out no leaf of a case", () => {
    const file = fieldTree(CaseFile);
    const leaves = leavesOf(file).filter(({ path }) => (path[0] ?? "") in caseRecords);
    const named = new Set(annotatedFields().map(({ name }) => name));
    // A leaf of a datatype belongs to the field that holds the datatype.
    const silent = leaves.filter(({ path }) => !path.some((part) => named.has(part)));
    expect(silent.map(({ path }) => path.join("/"))).toEqual([]);
    expect(leaves.length).toBeGreaterThan(300);
  });

  it("say of the purposes who receives, and of retention where each rule comes from", () => {
    expect(record).toContain("| `shelter-placement` |");
    expect(record).not.toContain("| `awareness` |");
    expect(record).toContain("| RT6 | otherwise | anonymise |");
  });
});
