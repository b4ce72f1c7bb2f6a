import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { openCase, smallCaseFile } from "./internal/small-case-file.js";
import { datesFollowTheCase } from "./m13-dates-follow-the-case.js";

const identified = (date: string, firstReportOn?: string) => ({
  channel: "abroad-consulate" as const,
  country: "MD" as const,
  date,
  ...(firstReportOn === undefined ? {} : { firstReportOn }),
});
const decided = (decidedOn: string) => ({
  status: "presumed-victim" as const,
  decidedBy: "ngo" as const,
  decidedOn,
});
const outOfOrder = (pointer: string) => refusal("date.out-of-order", pointer);

describe("M13, the dates follow the case", () => {
  test("accepts a case without dates", () => {
    expect(datesFollowTheCase.check(smallCaseFile())).toEqual([]);
  });

  test("accepts dates in their order, and partial dates that can be read so", () => {
    const file = smallCaseFile({
      case: { ...openCase, status: "closed", closedOn: "2026" },
      identification: identified("2026-02", "2026-02-20"),
      statusDeterminations: [decided("2026-02-03"), decided("2026-08-01")],
    });
    expect(datesFollowTheCase.check(file)).toEqual([]);
  });

  test("accepts a determination after the last closing of a case that was opened again", () => {
    const file = smallCaseFile({
      case: { ...openCase, closedOn: "2026-03", reopenedOn: ["2026-05"] },
      statusDeterminations: [decided("2026-06")],
    });
    expect(datesFollowTheCase.check(file)).toEqual([]);
  });

  test("refuses an identification before the first report", () => {
    const file = smallCaseFile({
      identification: identified("2026-01", "2026-02"),
      statusDeterminations: [decided("2026-01")],
    });
    expect(datesFollowTheCase.check(file)).toEqual([outOfOrder("/identification/date")]);
  });

  test("refuses each determination before the identification", () => {
    const file = smallCaseFile({
      identification: identified("2026-02"),
      statusDeterminations: [decided("2026-01"), decided("2026-03"), decided("2025")],
    });
    expect(datesFollowTheCase.check(file)).toEqual([
      outOfOrder("/statusDeterminations/0/decidedOn"),
      outOfOrder("/statusDeterminations/2/decidedOn"),
    ]);
  });

  test("refuses a closing before a determination, once", () => {
    const file = smallCaseFile({
      case: { ...openCase, status: "closed", closedOn: "2026-03-01", reopenedOn: ["2026-02"] },
      statusDeterminations: [decided("2026-04"), decided("2026-05")],
    });
    expect(datesFollowTheCase.check(file)).toEqual([outOfOrder("/case/closedOn")]);
  });

  test("refuses a closing before the identification when nothing was determined", () => {
    const file = smallCaseFile({ case: { ...openCase, closedOn: "2026-01" }, identification: identified("2026-02") });
    expect(datesFollowTheCase.check(file)).toEqual([outOfOrder("/case/closedOn")]);
  });
});
