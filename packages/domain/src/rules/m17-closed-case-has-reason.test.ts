import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { openCase, smallCaseFile } from "./internal/small-case-file.js";
import { closedCaseHasReason } from "./m17-closed-case-has-reason.js";

describe("M17, a closed case has a closure reason", () => {
  test("accepts an open case without one", () => {
    expect(closedCaseHasReason.check(smallCaseFile())).toEqual([]);
  });

  test("accepts a closed case with one", () => {
    const file = smallCaseFile({ case: { ...openCase, status: "closed", closureReason: "needs-met" } });
    expect(closedCaseHasReason.check(file)).toEqual([]);
  });

  test.each(["closed", "closed-referred"] as const)("refuses the status %s without one", (status) => {
    expect(closedCaseHasReason.check(smallCaseFile({ case: { ...openCase, status } }))).toEqual([
      refusal("case.closed-without-reason", "/case/closureReason"),
    ]);
  });
});
