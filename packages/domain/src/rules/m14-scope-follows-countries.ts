import type { TraffickingExperience } from "../entities/trafficking-experience.js";
import { principalOf } from "./internal/principal-of.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

/** The countries of an experience; undefined where one is not known. */
const countriesOf = ({ purposes = [], route = [] }: TraffickingExperience): readonly (string | undefined)[] =>
  [...purposes, ...route].map(({ country }) => country);

/** Internal means at home throughout; across a border means that somewhere was not. What is not known contradicts nothing. */
const contradicts = (experience: TraffickingExperience, home: string | undefined): boolean => {
  if (home === undefined) return false;
  const countries = countriesOf(experience);
  const abroad = countries.some((country) => country !== undefined && country !== home);
  if (experience.scope === "internal") return abroad;
  return experience.scope === "cross-border" && countries.length > 0 && countries.every((country) => country === home);
};

/** M14: trafficking is internal exactly when all of it happened in the country where the person usually lives. */
export const scopeFollowsCountries: SemanticRule = {
  id: "M14",
  code: "experience.scope-contradicts-countries",
  check: (file) =>
    refusalsAt(
      file.traffickingExperiences,
      (experience) => contradicts(experience, principalOf(file)?.countryOfHabitualResidence),
      "experience.scope-contradicts-countries",
      (at) => `/traffickingExperiences/${at}/scope`,
    ),
};
