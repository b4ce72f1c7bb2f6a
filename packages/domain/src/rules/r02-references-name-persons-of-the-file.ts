import type { CaseFile } from "../case-file.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusal } from "../result.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "reference.person-unknown";

interface Reference {
  readonly pointer: string;
  readonly person: string;
}

const referencesOf = <T>(
  name: string,
  records: readonly T[] = [],
  personsByField: (record: T) => Readonly<Record<string, string | undefined>>,
): readonly Reference[] =>
  records.flatMap((record, at) =>
    Object.entries(personsByField(record)).flatMap(([field, person]) =>
      person === undefined ? [] : [{ pointer: `/${name}/${at}/${field}`, person }],
    ),
  );

const allReferences = (file: CaseFile): readonly Reference[] => [
  ...referencesOf("relationships", file.relationships, ({ from, to }) => ({ from, to })),
  ...referencesOf("guardianships", file.guardianships, ({ person, guardian }) => ({ person, guardian })),
  ...referencesOf("riskProfiles", file.riskProfiles, ({ person }) => ({ person })),
  ...referencesOf("dependantRecords", file.dependantRecords, ({ person, accompanies }) => ({ person, accompanies })),
  ...referencesOf("serviceDeliveries", file.serviceDeliveries, ({ person }) => ({ person })),
  ...referencesOf("shelterStays", file.shelterStays, ({ person }) => ({ person })),
  ...referencesOf("consents", file.consents, ({ person }) => ({ person })),
  ...referencesOf("exceptions", file.exceptions, ({ person }) => ({ person })),
  ...referencesOf("referrals", file.referrals, ({ persons }) =>
    Object.fromEntries(persons.map((person, at) => [`persons/${at}`, person])),
  ),
];

/** R2: every record that refers to a person refers to one of the persons of the file. */
export const referencesNamePersonsOfTheFile: SemanticRule = {
  id: "R2",
  code,
  check: (file) => {
    const known = new Set<string>(file.persons.map(({ id }) => id));
    return allReferences(file)
      .filter(({ person }) => !known.has(person))
      .map(({ pointer }) => refusal(code, pointer));
  },
};
