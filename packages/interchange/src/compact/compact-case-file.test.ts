import { describe, expect, test } from "vitest";
import * as compact from "../generated/compact/case-file.js";
import { caseFileFindings } from "../generated/findings/case-file.js";
import { isCaseFile } from "../generated/validate/case-file.js";
import { naturals, nearMiss } from "../test-support/near-miss.js";
import { documentsFor } from "../test-support/schemas.js";

const documents = documentsFor("case-file.schema.json", 12, 17);

describe("the compact validator of a case file", () => {
  test("agrees with the larger one in verdict and findings on thousands of valid and nearly valid case files", () => {
    const random = naturals(20261130);
    const seen = { accepted: 0, refused: 0 };
    const codes = new Set<string>();
    for (const document of documents) {
      for (let at = 0; at < 500; at += 1) {
        const instance = at === 0 ? document : nearMiss(document, random);
        const accepted = isCaseFile(instance);
        seen[accepted ? "accepted" : "refused"] += 1;
        expect(compact.isCaseFile(instance)).toBe(accepted);
        const found = compact.caseFileFindings(instance);
        expect(found).toEqual(caseFileFindings(instance));
        for (const { code } of found) codes.add(code);
      }
    }
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(500);
    expect([...codes].sort()).toEqual([
      "list.too-long",
      "list.too-short",
      "value.missing",
      "value.not-allowed",
      "value.not-expected",
      "value.not-in-code-list",
      "value.too-large",
      "value.too-long",
      "value.too-short",
      "value.too-small",
      "value.wrong-form",
      "value.wrong-type",
    ]);
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a list", []],
    ["a text", "case-file"],
    ["an empty object", {}],
    ["a list with a hole", { ...(documents[0] as object), persons: Array(1) }],
    ["a member that is there without a value", { ...(documents[0] as object), referrals: undefined }],
    ["a required member without a value", { ...(documents[0] as object), persons: undefined }],
    ["a name of every object", { ...(documents[0] as object), constructor: 1 }],
  ])("agrees with it about %s", (_, value) => {
    expect(compact.isCaseFile(value)).toBe(isCaseFile(value));
    expect(compact.caseFileFindings(value)).toEqual(caseFileFindings(value));
  });
});
