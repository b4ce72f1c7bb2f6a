import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { smallCaseFile } from "./internal/small-case-file.js";
import { formalStatusHasConfirmingBody } from "./m02-formal-status-has-confirming-body.js";

const decided = (status: "identified-victim-formal" | "presumed-victim", decidedBy: "ngo" | "police" | "other") =>
  smallCaseFile({ statusDeterminations: [{ status, decidedBy, decidedOn: "2026" }] });

describe("M2, the formal status has a confirming body", () => {
  test("accepts the status when a confirming body gave it", () => {
    expect(formalStatusHasConfirmingBody.check(decided("identified-victim-formal", "police"))).toEqual([]);
  });

  test("accepts another status from any body", () => {
    expect(formalStatusHasConfirmingBody.check(decided("presumed-victim", "ngo"))).toEqual([]);
  });

  test.each(["ngo", "other"] as const)("refuses the status when it comes from the body %s", (body) => {
    expect(formalStatusHasConfirmingBody.check(decided("identified-victim-formal", body))).toEqual([
      refusal("status.formal-without-confirming-body", "/statusDeterminations/0/decidedBy"),
    ]);
  });
});
