import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { openCase, sentReferral, smallCaseFile } from "./internal/small-case-file.js";
import { closedCaseHasNoOpenReferral } from "./m17-closed-case-has-no-open-referral.js";

const closedCase = { ...openCase, status: "closed" as const };
const ENDED = [
  "declined",
  "expired",
  "cancelled",
  "rerouted",
  "closed",
  "withdrawn",
  "withdrawn-with-retention",
] as const;

describe("M17, a closed case has no open referral", () => {
  test("accepts an open case with an open referral", () => {
    expect(closedCaseHasNoOpenReferral.check(smallCaseFile({ referrals: [sentReferral] }))).toEqual([]);
  });

  test.each(ENDED)("accepts a closed case with a referral in the state %s", (state) => {
    const file = smallCaseFile({ case: closedCase, referrals: [{ ...sentReferral, state }] });
    expect(closedCaseHasNoOpenReferral.check(file)).toEqual([]);
  });

  test("accepts a closed case with an open referral that was entered in error", () => {
    const file = smallCaseFile({
      case: closedCase,
      referrals: [{ ...sentReferral, recordStatus: "entered-in-error" }],
    });
    expect(closedCaseHasNoOpenReferral.check(file)).toEqual([]);
  });

  test("refuses each open referral of a closed case", () => {
    const referrals = [{ ...sentReferral, state: "declined" as const }, sentReferral];
    expect(closedCaseHasNoOpenReferral.check(smallCaseFile({ case: closedCase, referrals }))).toEqual([
      refusal("case.closed-with-open-referral", "/referrals/1/state"),
    ]);
  });
});
