import { describe, expect, test } from "vitest";
import type { CaseFileJson } from "../case-file.js";
import { refusal } from "../result.js";
import { principal, smallCaseFile } from "./internal/small-case-file.js";
import { scopeFollowsCountries } from "./m14-scope-follows-countries.js";

type Experience = NonNullable<CaseFileJson["traffickingExperiences"]>[number];

const purposesIn = (...countries: readonly ("MD" | "IT")[]): Experience["purposes"] =>
  countries.map((country) => ({ type: "forced-labour", country, countryIsProxy: false }));

const check = (experience: Experience, home: "MD" | undefined = "MD") =>
  scopeFollowsCountries.check(
    smallCaseFile({
      persons: [{ ...principal, countryOfHabitualResidence: home }],
      traffickingExperiences: [experience],
    }),
  );
const refused = [refusal("experience.scope-contradicts-countries", "/traffickingExperiences/0/scope")];

describe("M14, the scope follows from the countries", () => {
  test("accepts what agrees, and what is not known", () => {
    expect(check({ scope: "internal", purposes: purposesIn("MD", "MD") })).toEqual([]);
    expect(check({ scope: "cross-border", purposes: purposesIn("MD", "IT") })).toEqual([]);
    expect(check({ scope: "cross-border", purposes: purposesIn("MD"), route: [{ type: "transit" }] })).toEqual([]);
    expect(check({ scope: "mixed", purposes: purposesIn("MD") })).toEqual([]);
    expect(check({ scope: "cross-border" })).toEqual([]);
    expect(check({ purposes: purposesIn("IT") })).toEqual([]);
  });

  test("accepts anything while the home of the person is not known", () => {
    const { countryOfHabitualResidence: _, ...person } = { ...principal, countryOfHabitualResidence: "MD" };
    const file = smallCaseFile({
      persons: [person],
      traffickingExperiences: [{ scope: "internal", purposes: purposesIn("IT") }],
    });
    expect(scopeFollowsCountries.check(file)).toEqual([]);
  });

  test("refuses internal with a country abroad, and a border that nothing crossed", () => {
    expect(check({ scope: "internal", purposes: purposesIn("MD", "IT") })).toEqual(refused);
    expect(check({ scope: "internal", route: [{ type: "transit", country: "IT" }] })).toEqual(refused);
    expect(check({ scope: "cross-border", purposes: purposesIn("MD") })).toEqual(refused);
  });
});
