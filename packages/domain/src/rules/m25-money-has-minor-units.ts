import type { Money } from "../datatypes/money.js";
import { minorUnits } from "../generated/currency-minor-units.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusalsAt } from "./internal/refusals-at.js";
import { refusalsAtMember } from "./internal/refusals-at-member.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "money.too-many-decimals";

const USUAL_DIGITS = 2;

/** How many digits follow the point in a currency: two, where the table says nothing else. */
const minorDigits = (currency: string): number => {
  const digits = Object.hasOwn(minorUnits, currency) ? minorUnits[currency] : USUAL_DIGITS;
  return digits ?? Number.POSITIVE_INFINITY;
};

const isTooFine = (money: Money | undefined): boolean => {
  if (money === undefined) return false;
  const { amount, currency } = money;
  const point = amount.indexOf(".");
  return point !== -1 && amount.length - point - 1 > minorDigits(currency);
};

/** A refusal for each amount in a member of some records that is too fine. */
const tooFineAt = <T extends { readonly [M in K]?: Money | undefined }, K extends keyof T & string>(
  list: string,
  records: readonly T[] | undefined,
  member: K,
) => refusalsAtMember({ list, records, member }, isTooFine, code, "/amount");

/**
 * M25: an amount has no more decimals than its currency has minor units. A code without any, such as that of a metal, sets
 * no limit; a code that the standard does not list is taken to have two.
 *
 * Source: ISO 4217, list one. What `Intl` says of a currency is how many digits are customary, which differs from it.
 */
export const moneyHasMinorUnits: SemanticRule = {
  id: "M25",
  code,
  check: ({ persons, traffickingExperiences: experiences, serviceDeliveries, returns, legalProceedings }) => [
    ...tooFineAt("persons", persons, "incomeBefore"),
    ...tooFineAt("traffickingExperiences", experiences, "debtClaimed"),
    ...tooFineAt("traffickingExperiences", experiences, "paymentToRecruiter"),
    ...(experiences ?? []).flatMap(({ purposes }, at) => [
      ...tooFineAt(`traffickingExperiences/${at}/purposes`, purposes, "wagePromised"),
      ...tooFineAt(`traffickingExperiences/${at}/purposes`, purposes, "wagePaid"),
    ]),
    ...tooFineAt("serviceDeliveries", serviceDeliveries, "cost"),
    ...(returns ?? []).flatMap(({ costs }, at) =>
      refusalsAt(costs, isTooFine, code, (place) => `/returns/${at}/costs/${place}/amount`),
    ),
    ...tooFineAt("legalProceedings", legalProceedings, "compensationClaimed"),
    ...tooFineAt("legalProceedings", legalProceedings, "compensationAwarded"),
    ...tooFineAt("legalProceedings", legalProceedings, "compensationPaid"),
  ],
};
