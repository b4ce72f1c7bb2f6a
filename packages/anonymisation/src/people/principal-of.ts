import type { CaseFile, Person } from "@nrs-kit/domain";

/** What a case says of its principal beneficiary, as far as figures and extracts ask for it. */
export interface Principal {
  readonly person: Person;
  /** When the file was opened, as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly registered: string;
  /** The form of each exploitation (code list `exploitation-type`). */
  readonly forms: readonly string[];
  /** The country of each exploitation. */
  readonly countries: readonly string[];
}

/** The principal beneficiary of a case; `undefined` in a file that names none, which the rules of the model refuse. */
export function principalOf(file: CaseFile): Principal | undefined {
  const person = file.persons.find(({ role }) => role.includes("principal"));
  if (person === undefined) return undefined;
  const episodes = (file.traffickingExperiences ?? []).flatMap(({ purposes = [] }) => purposes);
  return {
    person,
    registered: file.case.openedOn.replace("~", ""),
    forms: episodes.map(({ type }) => type),
    countries: episodes.map(({ country }) => country),
  };
}
