import { ageStateOf } from "../age-state.js";
import type { CaseFileJson } from "../case-file.js";
import { at, daysAfter } from "./days.js";
import { agencies, type Story } from "./story.js";

type PersonJson = CaseFileJson["persons"][number];
/** A consent, in a case file. */
export type ConsentJson = NonNullable<CaseFileJson["consents"]>[number];

const CATEGORIES = ["identity", "demographic", "contact", "needs-services", "risk-safety", "exploitation"] as const;

/** How long a consent is given for; for a child not beyond the day before its eighteenth birthday. */
const TERMS = [90, 60, 30, 14, 7] as const;
const SHORTEST_TERM = 7;

const DAYS_TO_WITHDRAWAL = 20;

/** The day on which consent is asked for; who comes of age within a week is asked then, and answers alone. */
const dayOfAsking = (principal: PersonJson, from: string): string => {
  const isAdult = (days: number): boolean => ageStateOf(principal, daysAfter(from, days)) === "adult";
  if (isAdult(0) || !isAdult(SHORTEST_TERM)) return from;
  let days = 1;
  while (!isAdult(days)) days += 1;
  return daysAfter(from, days);
};

/** The day on which it ends, at midnight. */
const lastDay = (principal: PersonJson, from: string): string => {
  const isAdult = (day: string): boolean => ageStateOf(principal, day) === "adult";
  const fits = (days: number): boolean => isAdult(from) || !isAdult(daysAfter(from, days - 1));
  return daysAfter(from, TERMS.find(fits) ?? SHORTEST_TERM);
};

/** A conversation about consent, and the consent that came of it. */
export function consentOf(
  story: Story,
  principal: PersonJson,
): { readonly parts: Partial<CaseFileJson>; readonly consent: ConsentJson } {
  const { draw, person, opened, isVictim, language } = story;
  const from = dayOfAsking(principal, daysAfter(opened, draw.between(0, 5)));
  const byRepresentative = isVictim ? "temporary-guardian" : "parent";
  const givenBy = ageStateOf(principal, from) === "adult" ? "self" : byRepresentative;
  const until = lastDay(principal, from);
  const withdrawn = daysAfter(from, DAYS_TO_WITHDRAWAL);
  const isWithdrawn = draw.happens(8) && withdrawn < until;
  const purpose = isVictim ? "shelter-placement" : "service-delivery";
  const consent: ConsentJson = {
    id: draw.uuid(),
    formRef: draw.uuid(),
    person,
    status: isWithdrawn ? "withdrawn" : "given",
    givenBy,
    purpose,
    recipient: agencies.centre,
    categories: [...CATEGORIES],
    validFrom: at(from, 9),
    validUntil: at(until, 0),
    ...(isWithdrawn ? { endedOn: at(withdrawn, 9) } : {}),
    revisionHash: draw.hex(64),
  };
  const form: NonNullable<CaseFileJson["consentForms"]>[number] = {
    id: consent.formRef,
    person,
    form: "written",
    givenBy,
    purposes: [purpose],
    recipients: [agencies.centre],
    categories: [...CATEGORIES],
    explainedItems: ["interview-purpose", "data-use", "withdrawal", "refusal-costs-nothing"],
    informedOn: at(from, 8),
    informedInLanguage: language,
    interpreter: false,
    noticeVersion: "urn:example:notice:1.0",
    signedAt: at(from, 9),
    statisticalUse: draw.happens(90),
  };
  return { parts: { consentForms: [form], consents: [consent] }, consent };
}
