import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "reference.person-unknown";

/** R2: every record that refers to a person refers to one of the persons of the file. */
export const referencesNamePersonsOfTheFile: SemanticRule = {
  id: "R2",
  code,
  check: (file) => {
    const known: readonly string[] = file.persons.map(({ id }) => id);
    const isStranger = (id: string | undefined): boolean => id !== undefined && !known.includes(id);
    return [
      ...refusalsAt(
        file.relationships,
        ({ from }) => isStranger(from),
        code,
        (at) => `/relationships/${at}/from`,
      ),
      ...refusalsAt(
        file.relationships,
        ({ to }) => isStranger(to),
        code,
        (at) => `/relationships/${at}/to`,
      ),
      ...refusalsAt(
        file.guardianships,
        ({ person }) => isStranger(person),
        code,
        (at) => `/guardianships/${at}/person`,
      ),
      ...refusalsAt(
        file.guardianships,
        ({ guardian }) => isStranger(guardian),
        code,
        (at) => `/guardianships/${at}/guardian`,
      ),
      ...refusalsAt(
        file.riskProfiles,
        ({ person }) => isStranger(person),
        code,
        (at) => `/riskProfiles/${at}/person`,
      ),
      ...refusalsAt(
        file.dependantRecords,
        ({ person }) => isStranger(person),
        code,
        (at) => `/dependantRecords/${at}/person`,
      ),
      ...refusalsAt(
        file.dependantRecords,
        ({ accompanies }) => isStranger(accompanies),
        code,
        (at) => `/dependantRecords/${at}/accompanies`,
      ),
      ...refusalsAt(
        file.serviceDeliveries,
        ({ person }) => isStranger(person),
        code,
        (at) => `/serviceDeliveries/${at}/person`,
      ),
      ...refusalsAt(
        file.shelterStays,
        ({ person }) => isStranger(person),
        code,
        (at) => `/shelterStays/${at}/person`,
      ),
      ...refusalsAt(
        file.consents,
        ({ person }) => isStranger(person),
        code,
        (at) => `/consents/${at}/person`,
      ),
      ...refusalsAt(
        file.exceptions,
        ({ person }) => isStranger(person),
        code,
        (at) => `/exceptions/${at}/person`,
      ),
      ...(file.referrals ?? []).flatMap(({ persons }, at) =>
        refusalsAt(persons, isStranger, code, (index) => `/referrals/${at}/persons/${index}`),
      ),
    ];
  },
};
