import type { CaseFile } from "../case-file.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusalsAt, refusalsIn } from "./internal/refusals-at.js";
import { foundBy, type MemberWith, type RecordOf, type Search } from "./internal/search.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "reference.person-unknown";

/** The identifiers of the persons of the file. */
type Known = readonly string[];

const isStranger = (id: string | undefined, known: Known): boolean => id !== undefined && !known.includes(id);

/** Looks in a member of the records of a list for somebody who is not in the file. */
const strangersAt =
  <L extends keyof CaseFile, K extends MemberWith<RecordOf<L>, string>>(list: L, member: K): Search<Known> =>
  (file, known) => {
    // The types of the two names say that the list has records, and that the member holds a text.
    const records = file[list] as readonly { readonly [M in K]?: string }[] | undefined;
    return refusalsAt(
      records,
      (record) => isStranger(record[member], known),
      code,
      (at) => `/${list}/${at}/${member}`,
    );
  };

/** Where records refer to persons. */
const SEARCHES: readonly Search<Known>[] = [
  strangersAt("relationships", "from"),
  strangersAt("relationships", "to"),
  strangersAt("guardianships", "person"),
  strangersAt("guardianships", "guardian"),
  strangersAt("riskProfiles", "person"),
  strangersAt("dependantRecords", "person"),
  strangersAt("dependantRecords", "accompanies"),
  strangersAt("serviceDeliveries", "person"),
  strangersAt("shelterStays", "person"),
  strangersAt("consents", "person"),
  strangersAt("exceptions", "person"),
  ({ referrals }, known) =>
    refusalsIn(referrals, ({ persons }, at) =>
      refusalsAt(
        persons,
        (id) => isStranger(id, known),
        code,
        (index) => `/referrals/${at}/persons/${index}`,
      ),
    ),
];

/** R2: every record that refers to a person refers to one of the persons of the file. */
export const referencesNamePersonsOfTheFile: SemanticRule = {
  id: "R2",
  code,
  check: (file) => {
    const known: Known = file.persons.map(({ id }) => id);
    return foundBy(SEARCHES, file, known);
  },
};
