import { type CaseFile, daysOf, wholeYears } from "@nrs-kit/domain";

/** A case as it is counted: three codes and nothing else. */
export type CodedCase = { readonly sex: string; readonly ageGroup: string; readonly form: string };

/** The dimensions of the table, each with its codes in the order of the table. */
export const SEXES = ["woman", "man"] as const;
/** {@inheritDoc SEXES} */
export const AGE_GROUPS = ["0-17", "18-34", "35-plus"] as const;
/** {@inheritDoc SEXES} */
export const FORMS = ["sexual-exploitation", "labour", "begging-or-crime", "at-risk"] as const;

const FORM_OF: Readonly<Record<string, (typeof FORMS)[number]>> = {
  "sexual-exploitation": "sexual-exploitation",
  "forced-labour": "labour",
  "domestic-servitude": "labour",
  "servitude-other": "labour",
  "forced-begging": "begging-or-crime",
  "forced-criminality": "begging-or-crime",
};

const ageGroupAt = (age: number): (typeof AGE_GROUPS)[number] => {
  if (age < 18) return "0-17";
  return age < 35 ? "18-34" : "35-plus";
};

/**
 * What of a case is counted; undefined when it is not: the person did not agree to use for statistics, or a code is
 * missing or has no place in the table.
 */
export function codedCase({
  case: { openedOn },
  persons,
  consentForms = [],
  traffickingExperiences = [],
}: CaseFile): CodedCase | undefined {
  const principal = persons.find(({ role }) => role.includes("principal"));
  const agreed = consentForms.some(({ person, statisticalUse }) => person === principal?.id && statisticalUse);
  const sex = SEXES.find((one) => one === principal?.gender);
  if (!agreed || sex === undefined || principal?.birthDate === undefined) return undefined;
  const ageGroup = ageGroupAt(wholeYears(daysOf(principal.birthDate).first, daysOf(openedOn).first));
  const type = traffickingExperiences.flatMap(({ purposes = [] }) => purposes)[0]?.type;
  const form = type === undefined ? "at-risk" : FORM_OF[type];
  return form === undefined ? undefined : { sex, ageGroup, form };
}
