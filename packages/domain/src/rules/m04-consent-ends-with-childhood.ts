import { ageStateOf } from "../age-state.js";
import type { CaseFile } from "../case-file.js";
import type { Consent } from "../entities/consent.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const BY_THE_PERSON: readonly Consent["givenBy"][] = ["self", "support-person"];

const isInForce = ({ status }: Consent): boolean => status === "given" || status === "renewed";

const MIDNIGHT = /T00:00:00(?:\.0{1,9})?(?:Z|[+-])/;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** The last day on which a consent holds: one that ends at midnight holds until the day before. */
const lastDayOf = ({ validUntil }: Consent): string => {
  const day = validUntil.slice(0, 10);
  if (!MIDNIGHT.test(validUntil)) return day;
  return new Date(Date.parse(day) - MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
};

/** Given for a child who is certainly an adult before it ends. Who was an adult already has a representative for another reason. */
const outlivesChildhood = (consent: Consent, { persons }: CaseFile): boolean => {
  const person = persons.find(({ id }) => id === consent.person);
  if (person === undefined || BY_THE_PERSON.includes(consent.givenBy) || !isInForce(consent)) return false;
  const firstDay = consent.validFrom.slice(0, 10);
  return ageStateOf(person, firstDay) !== "adult" && ageStateOf(person, lastDayOf(consent)) === "adult";
};

/**
 * M4: a consent that a representative gave for a child ends before the day on which the child comes of age; from then on
 * the person decides.
 */
export const consentEndsWithChildhood: SemanticRule = {
  id: "M4",
  code: "consent.outlives-childhood",
  check: (file) =>
    refusalsAt(
      file.consents,
      (consent) => outlivesChildhood(consent, file),
      "consent.outlives-childhood",
      (at) => `/consents/${at}/validUntil`,
    ),
};
