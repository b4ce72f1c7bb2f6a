/**
 * Genders as reports and extracts count them: whoever is not a woman or a man is counted together, so that nobody stands out. A
 * design decision.
 */
export const GENDER_GROUPS = ["woman", "man", "other-or-unknown"] as const;
/** One of {@link GENDER_GROUPS}. */
export type GenderGroup = (typeof GENDER_GROUPS)[number];

/** The group of a code of the list `gender`; nothing known is a group as well. */
export const genderGroupOf = (gender: string | undefined): GenderGroup =>
  gender === "woman" || gender === "man" ? gender : "other-or-unknown";
