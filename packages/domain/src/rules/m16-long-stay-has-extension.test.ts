import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { idOf, principal, smallCaseFile } from "./internal/small-case-file.js";
import { longStayHasExtension } from "./m16-long-stay-has-extension.js";

type StayJson = NonNullable<CaseFileJson["shelterStays"]>[number];

const check = (stay: Partial<StayJson>) =>
  longStayHasExtension.check(
    smallCaseFile({
      shelterStays: [
        {
          facility: "urn:example:centre",
          person: principal.id,
          kind: "shelter.emergency",
          admittedOn: "2026-03-01T10:00:00+02:00",
          admissionSource: "abroad-consulate",
          ...stay,
        },
      ],
    }),
  );
const extension = { until: "2026-06-01", ground: "recovery", decidedBy: idOf(11), decidedOn: "2026-03-20" } as const;
const refused = [refusal("stay.without-extension", "/shelterStays/0/extensions", { days: 30 })];

describe("M16, a long stay has an extension", () => {
  test("accepts a stay that has not ended", () => {
    expect(check({})).toEqual([]);
  });

  test("accepts a stay of exactly 30 days", () => {
    expect(check({ dischargedOn: "2026-03-31T08:00:00Z" })).toEqual([]);
  });

  test("accepts a longer stay with an extension", () => {
    expect(check({ dischargedOn: "2026-05-01T08:00:00Z", extensions: [extension] })).toEqual([]);
  });

  test("refuses a stay one second longer than 30 days without an extension", () => {
    expect(check({ dischargedOn: "2026-03-31T08:00:01Z" })).toEqual(refused);
  });

  test("refuses a longer stay with an empty list of extensions", () => {
    expect(check({ dischargedOn: "2026-05-01T08:00:00Z", extensions: [] })).toEqual(refused);
  });
});
