/** Who a report counts: people whom a body found to be victims, or people at risk who were never trafficked. */
export type ReportPopulation = "identified-victims" | "potential-victims";

/** What a report needs to know of one person, and no more. It is personal data. */
export interface CountedPerson {
  readonly population: ReportPopulation;
  /** When the file was opened, as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly registered: string;
  readonly gender: GenderGroup;
  readonly age: AgeGroup;
  /** Each form of exploitation (code list `exploitation-type`), once. */
  readonly forms: readonly string[];
  /** Each country of exploitation, once. */
  readonly countries: readonly string[];
  /** Each category of service (code list `service-category`) that was given, once. */
  readonly services: readonly string[];
}

/** Genders as reports count them: whoever is not a woman or a man is counted together, so that nobody stands out. A design decision. */
export const GENDER_GROUPS = ["woman", "man", "other-or-unknown"] as const;
/** One of {@link GENDER_GROUPS}. */
export type GenderGroup = (typeof GENDER_GROUPS)[number];

/** Ages as reports count them, at registration: joined bands of the code list `age-band-nrs`. A design decision. */
export const AGE_GROUPS = ["0-13", "14-17", "18-24", "25-34", "35-plus", "unknown"] as const;
/** One of {@link AGE_GROUPS}. */
export type AgeGroup = (typeof AGE_GROUPS)[number];
