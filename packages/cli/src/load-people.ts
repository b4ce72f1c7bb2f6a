import { type CountedPerson, newPeopleCount } from "@nrs-kit/anonymisation/reports";
import { type CasePlace, eachCase } from "./each-case.js";
import type { Host } from "./host.js";
import type { Loaded } from "./load-case.js";

/** People, and for each where the case stands. */
export interface LoadedPeople {
  readonly people: readonly CountedPerson[];
  readonly places: readonly CasePlace[];
}

/**
 * Loads the people whom reports count from case files.
 *
 * @param host - the files
 * @param files - the files, or `-`
 */
export async function loadPeople(host: Host, files: readonly string[]): Promise<Loaded<LoadedPeople>> {
  const count = newPeopleCount();
  const places: CasePlace[] = [];
  const faulty = await eachCase(host, files, (file, place) => {
    const added = count.add(file);
    if (!added.ok) return added.refusals;
    if (added.value !== undefined) places.push(place);
    return [];
  });
  return faulty ?? { value: { people: count.people, places } };
}
