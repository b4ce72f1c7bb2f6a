import { describe, expect, test } from "vitest";
import { refusal } from "../result.js";
import { openCase, smallCaseFile } from "./internal/small-case-file.js";
import { absentValueIsNotPresent } from "./m11-absent-value-is-not-present.js";

const absentAt = (...pointers: string[]) =>
  smallCaseFile({ absences: pointers.map((pointer) => ({ pointer, reason: "asked-declined" as const })) });

describe("M11, an absent value is not present", () => {
  test("accepts the absence of values that are not there", () => {
    expect(absentValueIsNotPresent.check(absentAt("/persons/0/gender", "/persons/3", "/consents"))).toEqual([]);
  });

  test("refuses the absence of each value that is there", () => {
    expect(absentValueIsNotPresent.check(absentAt("/persons/0/birthDate", "/persons/0/gender", "/case"))).toEqual([
      refusal("absence.value-present", "/absences/0/pointer"),
      refusal("absence.value-present", "/absences/2/pointer"),
    ]);
  });

  test("refuses the absence of free text that is there", () => {
    const file = smallCaseFile({
      case: { ...openCase, closureNote: "an invented note" },
      absences: [{ pointer: "/case/closureNote", reason: "not-asked" }],
    });
    expect(absentValueIsNotPresent.check(file)).toEqual([refusal("absence.value-present", "/absences/0/pointer")]);
  });
});
