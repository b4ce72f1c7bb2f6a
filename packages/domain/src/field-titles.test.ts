import { describe, expect, test } from "vitest";
import { CaseFile, caseRecords } from "./case-file.js";
import { type FieldNode, fieldTree } from "./field-tree.js";
import { fieldTitles } from "./generated/field-titles.js";

const titlesIn = (node: FieldNode): readonly string[] => {
  const own = node.annotation.title === undefined ? [] : [node.annotation.title];
  if (node.kind === "list") return [...own, ...titlesIn(node.element)];
  return node.kind === "object" ? [...own, ...[...node.fields.values()].flatMap(titlesIn)] : own;
};

const file = fieldTree(CaseFile);
const records = Object.keys(caseRecords).map((name) => (file.kind === "object" ? file.fields.get(name) : undefined));

describe("the titles of fields", () => {
  test("are there for every field of the records of a case, and for every group of records", () => {
    const used = [...records.flatMap((node) => (node ? titlesIn(node) : [])), ...Object.keys(caseRecords)];
    expect([...new Set(used)].filter((title) => fieldTitles[title] === undefined)).toEqual([]);
    expect(Object.keys(fieldTitles).filter((title) => !used.includes(title))).toEqual([]);
  });

  test("are written in the letters of their language, and none is empty", () => {
    for (const { en, ro, ru, review } of Object.values(fieldTitles)) {
      expect(en.length * ro.length * ru.length).toBeGreaterThan(0);
      expect(ro).not.toMatch(/[şţŞŢЀ-ӿ]/);
      expect(ru).not.toMatch(/[A-Za-z]/);
      expect([review.ro, review.ru]).toEqual(["unreviewed", "unreviewed"]);
    }
  });
});
