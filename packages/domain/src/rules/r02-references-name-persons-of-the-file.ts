import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusalsAt } from "./internal/refusals-at.js";
import { refusalsAtMember } from "./internal/refusals-at-member.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "reference.person-unknown";

/** R2: every record that refers to a person refers to one of the persons of the file. */
export const referencesNamePersonsOfTheFile: SemanticRule = {
  id: "R2",
  code,
  check: (file) => {
    const known: readonly string[] = file.persons.map(({ id }) => id);
    const isStranger = (id: string | undefined): boolean => id !== undefined && !known.includes(id);
    const strangersAt = <T extends { readonly [M in K]?: string | undefined }, K extends keyof T & string>(
      list: string,
      records: readonly T[] | undefined,
      member: K,
    ) => refusalsAtMember({ list, records, member }, isStranger, code);
    return [
      ...strangersAt("relationships", file.relationships, "from"),
      ...strangersAt("relationships", file.relationships, "to"),
      ...strangersAt("guardianships", file.guardianships, "person"),
      ...strangersAt("guardianships", file.guardianships, "guardian"),
      ...strangersAt("riskProfiles", file.riskProfiles, "person"),
      ...strangersAt("dependantRecords", file.dependantRecords, "person"),
      ...strangersAt("dependantRecords", file.dependantRecords, "accompanies"),
      ...strangersAt("serviceDeliveries", file.serviceDeliveries, "person"),
      ...strangersAt("shelterStays", file.shelterStays, "person"),
      ...strangersAt("consents", file.consents, "person"),
      ...strangersAt("exceptions", file.exceptions, "person"),
      ...(file.referrals ?? []).flatMap(({ persons }, at) =>
        refusalsAt(persons, isStranger, code, (index) => `/referrals/${at}/persons/${index}`),
      ),
    ];
  },
};
