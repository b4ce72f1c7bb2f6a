import { accept, type CaseFile, type Result, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { CountedPerson } from "./counted-person.js";
import { personOfCase } from "./person-of-case.js";

/** The people of some cases, gathered case by case so that no case need be kept. */
export interface PeopleCount {
  /** Those whom reports count, so far. */
  readonly people: readonly CountedPerson[];
  /** Adds the principal beneficiary of a case; refuses a person who was added before. */
  readonly add: (file: CaseFile) => Result<CountedPerson | undefined, AnonymisationRefusalCode>;
}

/**
 * Begins to gather the people whom reports count. Everybody is counted once: a second case of the same person is refused, so that who
 * keeps the cases decides which one counts.
 *
 * @example
 * ```ts
 * newPeopleCount().add({ case: { openedOn: "2026-11-02" }, persons: [] }).value; // => undefined
 * ```
 */
export function newPeopleCount(): PeopleCount {
  const [people, known]: [CountedPerson[], Set<string>] = [[], new Set()];
  const add: PeopleCount["add"] = (file) => {
    const person = personOfCase(file);
    if (person === undefined) return accept(undefined);
    const place = file.persons.findIndex(({ role }) => role.includes("principal"));
    const id = file.persons[place]?.id ?? "";
    if (known.has(id)) return refuse("report.person-repeated", `/persons/${place}/id`);
    known.add(id);
    people.push(person);
    return accept(person);
  };
  return { people, add };
}
