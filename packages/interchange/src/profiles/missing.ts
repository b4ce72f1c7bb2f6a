import type { Json } from "@nrs-kit/domain";
import type { Place } from "./excess.js";
import type { Profile } from "./profile.js";

type Members = { readonly [name: string]: Json | undefined };

/** The records under a name that a profile speaks of: of the persons only the principal one, who the case is about. */
const recordsAt = (file: Members, name: string): readonly (readonly [place: Place, record: Members])[] => {
  const held = file[name];
  if (typeof held !== "object" || held === null) return held === undefined ? [] : [[[name], {}]];
  if (!Array.isArray(held)) return [[[name], held as Members]];
  const records = held.map((record, at) => [[name, at], record as Members] as const);
  const isPrincipal = ({ role }: Members) => Array.isArray(role) && role.includes("principal");
  return name === "persons" ? records.filter(([, record]) => isPrincipal(record)) : records;
};

/**
 * The places at which a value lacks what a profile asks for: a field of each record it speaks of, or any record at all.
 *
 * @param profile - the profile
 * @param value - the value, which has its shape
 */
export function missingIn({ must }: Profile, value: Json): readonly Place[] {
  // Profiles are about objects.
  const file = value as Members;
  return must.flatMap((path): readonly Place[] => {
    const [name = "", field] = path.split("/");
    const records = recordsAt(file, name);
    if (records.length === 0) return [[name]];
    if (field === undefined) return [];
    return records.filter(([, record]) => record[field] === undefined).map(([place]) => [...place, field]);
  });
}
