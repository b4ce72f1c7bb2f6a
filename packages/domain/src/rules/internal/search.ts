import type { CaseFile } from "../../case-file.js";
import { type Found, joined, NONE } from "./found.js";

/**
 * Looks through a case file for faults, by what a rule knows of the file. Searches are made once and not for each file: the
 * engine runs a function that it has just been given many times slower than one that it knows.
 */
export type Search<Known = void> = (file: CaseFile, known: Known) => Found;

/** The records of a list of the case file. */
export type RecordOf<L extends keyof CaseFile> = NonNullable<CaseFile[L]> extends readonly (infer T)[] ? T : never;

/** The members of a record that hold a value, or may. */
export type MemberWith<T, V> = { [K in keyof T & string]-?: T[K] extends V | undefined ? K : never }[keyof T & string];

/** What several searches find, in their order. */
export function foundBy<Known>(searches: readonly Search<Known>[], file: CaseFile, known: Known): Found {
  let all = NONE;
  for (const search of searches) all = joined(all, search(file, known));
  return all;
}
