import { describe, expect, test } from "vitest";
import { codeListOf } from "./code-list.js";
import { operational } from "./field.js";
import { CaseTypeCode, codeLists, codeListVersions, PurposeCode } from "./generated/code-lists.js";
import { codeListLabels } from "./generated/labels.js";

describe("the code lists", () => {
  test("are 81 lists with 1237 codes, each code once in its list", () => {
    const lists = Object.values(codeLists);
    expect([lists.length, lists.flat().length]).toEqual([81, 1237]);
    expect(lists.filter((codes) => new Set(codes).size !== codes.length)).toEqual([]);
    expect(Object.keys(codeListVersions)).toEqual(Object.keys(codeLists));
  });

  test("have labels for exactly their codes", () => {
    const labelled = Object.fromEntries(codeListLabels.map(({ name, codes }) => [name, codes.map(({ code }) => code)]));
    expect(labelled).toEqual(codeLists);
  });

  test("mark every translation with its review status", () => {
    const marks = codeListLabels.flatMap(({ codes }) => codes.flatMap(({ review }) => [review.ro, review.ru]));
    expect(new Set(marks)).toEqual(new Set(["unreviewed"]));
  });

  test("refuse an unknown code when closed and accept its form when open", () => {
    expect([PurposeCode.safeParse("revenge").success, CaseTypeCode.safeParse("new-kind").success]).toEqual([
      false,
      true,
    ]);
    expect(CaseTypeCode.safeParse("Not A Code").success).toBe(false);
  });

  test("are known behind an annotated copy of their schema", () => {
    const annotated = operational(null, PurposeCode, "Purpose", "Why.");
    expect(codeListOf(annotated)).toEqual({ name: "purpose", open: false });
  });
});
