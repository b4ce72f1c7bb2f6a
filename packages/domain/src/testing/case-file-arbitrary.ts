import type * as fc from "fast-check";
import { CaseFile } from "../case-file.js";
import { arbitraryOf } from "./arbitrary-of.js";

type Values = Record<string, unknown>;

const REFERENCES = new Set(["person", "from", "to", "accompanies", "guardian", "representative"]);

const pick = (ids: readonly string[], at: number): string => ids[at % ids.length] ?? "";

/** Makes every reference to a person name a person of the file, and exactly one person its principal. */
const consistent = (file: Values): Values => {
  const persons = (file.persons as Values[]).map((person, at) => ({
    ...person,
    role: at === 0 ? ["principal"] : [["dependant"], ["relative"], ["guardian"]][at % 3],
  }));
  const ids = persons.map((person) => String((person as Values).id));
  const linked = (value: unknown, at: number, isRoute: boolean): unknown => {
    if (Array.isArray(value)) return value.map((element, index) => linked(element, index, isRoute));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]) => {
      const isReference =
        REFERENCES.has(name) && typeof inner === "string" && !(isRoute && ["from", "to"].includes(name));
      return [name, isReference ? pick(ids, at + name.length) : linked(inner, at, isRoute)];
    });
    return Object.fromEntries(entries);
  };
  const records = Object.entries(file).map(([name, value]) => [name, linked(value, 0, name !== "relationships")]);
  return { ...Object.fromEntries(records), persons, synthetic: true };
};

/**
 * An arbitrary of case files as JSON: every field of the model occurs, every reference to a person names a person of the
 * file, and one person is the principal. The people are invented and the file says so. The semantic rules need not
 * hold.
 *
 * @example
 * ```ts
 * fc.assert(fc.property(caseFileJson(), (json) => CaseFile.safeParse(json).success), { numRuns: 3 });
 * ```
 */
export function caseFileJson(): fc.Arbitrary<Record<string, unknown>> {
  // Every schema of an object generates objects.
  return (arbitraryOf(CaseFile) as fc.Arbitrary<Values>).map(consistent);
}
