import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageStateOf, type KnownAge } from "./age-state.js";

const ON = "2026-11-24";

const table: readonly (readonly [string, KnownAge, string])[] = [
  ["nothing is known", {}, "presumed-child"],
  ["the day of birth makes 18 today", { birthDate: "2008-11-24" }, "adult"],
  ["the day of birth makes 18 tomorrow", { birthDate: "2008-11-25" }, "child"],
  ["the year of birth leaves both readings", { birthDate: "2008" }, "presumed-child"],
  ["the year of birth leaves one reading", { birthDate: "2007" }, "adult"],
  ["the birth date is approximate and nothing else is known", { birthDate: "1990~" }, "presumed-child"],
  [
    "the birth date is approximate and adulthood was established",
    { birthDate: "1990~", majorityAtRegistration: "adult" },
    "adult",
  ],
  [
    "the age is disputed whatever the papers say",
    { birthDate: "1990-01-01", majorityAtRegistration: "age-disputed" },
    "presumed-child",
  ],
  ["a child was registered", { majorityAtRegistration: "minor" }, "child"],
  ["the age at registration was 17", { ageAtRegistration: 17 }, "child"],
  ["the age at registration was 18", { ageAtRegistration: 18 }, "adult"],
];

describe("ageStateOf", () => {
  test.each(table)("when %s", (_, known, expected) => {
    expect(ageStateOf(known, ON)).toBe(expected);
  });

  test("never makes a child of a person with an exact birth date by waiting", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2020 }), fc.integer({ min: 2020, max: 2060 }), (birth, year) => {
        const known = { birthDate: `${birth}-06-15` };
        const now = ageStateOf(known, `${year}-01-01`);
        expect(now === "adult" && ageStateOf(known, `${year + 1}-01-01`) !== "adult").toBe(false);
      }),
    );
  });
});
