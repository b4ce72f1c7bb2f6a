import type { AgeGroup } from "../people/age-group.js";
import type { GenderGroup } from "../people/gender-group.js";

/** Who a report counts: people whom a body found to be victims, or people at risk who were never trafficked. */
export type ReportPopulation = "identified-victims" | "potential-victims";

/** What a report needs to know of one person, and no more. It is personal data. */
export interface CountedPerson {
  readonly population: ReportPopulation;
  /** When the file was opened, as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly registered: string;
  readonly gender: GenderGroup;
  readonly age: AgeGroup;
  /** The form of each exploitation (code list `exploitation-type`). */
  readonly forms: readonly string[];
  /** The country of each exploitation. */
  readonly countries: readonly string[];
  /** The categories of the services that were given (code list `service-category`). */
  readonly services: readonly string[];
}
