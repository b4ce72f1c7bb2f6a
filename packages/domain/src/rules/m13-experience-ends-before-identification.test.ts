import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { smallCaseFile } from "./internal/small-case-file.js";
import { experienceEndsBeforeIdentification } from "./m13-experience-ends-before-identification.js";

const check = (enteredOn: string | undefined, exitedOn: string | undefined, date: string) =>
  experienceEndsBeforeIdentification.check(
    smallCaseFile({
      identification: { channel: "ngo-anti-trafficking", country: "MD", date },
      traffickingExperiences: [{ enteredOn, exitedOn }],
    }),
  );
const refused = [refusal("experience.dates-out-of-order", "/traffickingExperiences/0/exitedOn")];

describe("M13, an experience ends before the identification", () => {
  test.each([
    ["2024-01", "2025-06", "2026-03-01"],
    ["2025", "2025-02", "2025-02-28"],
    [undefined, "2026~", "2026-03-01"],
    ["2025-01", undefined, "2024-03-01"],
  ])("accepts %s to %s, identified on %s", (enteredOn, exitedOn, date) => {
    expect(check(enteredOn, exitedOn, date)).toEqual([]);
  });

  test("refuses an end before the beginning, and one after the identification", () => {
    expect(check("2025-02", "2025-01", "2026-03-01")).toEqual(refused);
    expect(check("2024", "2026-04", "2026-03-01")).toEqual(refused);
  });
});
