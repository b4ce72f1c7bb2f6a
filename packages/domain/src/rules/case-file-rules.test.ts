import { describe, expect, test } from "vitest";
import { refusalPages } from "../generated/refusals.js";
import { refusal } from "../result.js";
import { caseFileRules, checkCaseFile } from "./case-file-rules.js";
import * as exported from "./index.js";
import { child, ownConsent, smallCaseFile } from "./internal/small-case-file.js";

describe("checkCaseFile", () => {
  test("finds nothing in the smallest case file", () => {
    expect(checkCaseFile(smallCaseFile())).toEqual([]);
  });

  test("gathers what every rule finds, in the order of the rules", () => {
    const file = smallCaseFile({ persons: [child], consents: [ownConsent] });
    expect(checkCaseFile(file)).toEqual([
      refusal("case.principal-not-single", "/persons"),
      refusal("reference.person-unknown", "/consents/0/person"),
    ]);
  });
});

describe("the rules of a case file", () => {
  test("each refuses under a code of its own that has a page", () => {
    const codes = caseFileRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(refusalPages.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  test("each is exported by name", () => {
    expect(Object.values(exported)).toEqual(expect.arrayContaining([...caseFileRules]));
  });
});
