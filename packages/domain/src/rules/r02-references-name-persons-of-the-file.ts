import type { CaseFile } from "../case-file.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { type Refusal, refusal } from "../result.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "reference.person-unknown";

type Strangers = readonly Refusal<DomainRefusalCode>[];

/** The references of some records to persons who are not in the file. */
const strangersIn = <T extends object>(
  known: ReadonlySet<unknown>,
  name: string,
  records: readonly T[] | undefined,
  fields: readonly (keyof T & string)[],
): Strangers =>
  (records ?? []).flatMap((record, at) =>
    fields
      .filter((field) => record[field] !== undefined && !known.has(record[field]))
      .map((field) => refusal(code, `/${name}/${at}/${field}`)),
  );

const strangersOfReferrals = (known: ReadonlySet<unknown>, referrals: CaseFile["referrals"]): Strangers =>
  (referrals ?? []).flatMap(({ persons }, at) =>
    persons.flatMap((person, index) => (known.has(person) ? [] : [refusal(code, `/referrals/${at}/persons/${index}`)])),
  );

/** R2: every record that refers to a person refers to one of the persons of the file. */
export const referencesNamePersonsOfTheFile: SemanticRule = {
  id: "R2",
  code,
  check: (file) => {
    const known = new Set<unknown>(file.persons.map(({ id }) => id));
    return [
      ...strangersIn(known, "relationships", file.relationships, ["from", "to"]),
      ...strangersIn(known, "guardianships", file.guardianships, ["person", "guardian"]),
      ...strangersIn(known, "riskProfiles", file.riskProfiles, ["person"]),
      ...strangersIn(known, "dependantRecords", file.dependantRecords, ["person", "accompanies"]),
      ...strangersIn(known, "serviceDeliveries", file.serviceDeliveries, ["person"]),
      ...strangersIn(known, "shelterStays", file.shelterStays, ["person"]),
      ...strangersIn(known, "consents", file.consents, ["person"]),
      ...strangersIn(known, "exceptions", file.exceptions, ["person"]),
      ...strangersOfReferrals(known, file.referrals),
    ];
  },
};
