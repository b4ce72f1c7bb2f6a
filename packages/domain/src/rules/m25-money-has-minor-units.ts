import type { Money } from "../datatypes/money.js";
import { minorUnits } from "../generated/currency-minor-units.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusalsAt } from "./internal/refusals-at.js";
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

/**
 * M25: an amount has no more decimals than its currency has minor units. A code without any, such as that of a metal, sets
 * no limit; a code that the standard does not list is taken to have two.
 *
 * Source: ISO 4217, list one. What `Intl` says of a currency is how many digits are customary, which differs from it.
 */
export const moneyHasMinorUnits: SemanticRule = {
  id: "M25",
  code,
  check: (file) => [
    ...refusalsAt(
      file.persons,
      ({ incomeBefore }) => isTooFine(incomeBefore),
      code,
      (at) => `/persons/${at}/incomeBefore/amount`,
    ),
    ...refusalsAt(
      file.traffickingExperiences,
      ({ debtClaimed }) => isTooFine(debtClaimed),
      code,
      (at) => `/traffickingExperiences/${at}/debtClaimed/amount`,
    ),
    ...refusalsAt(
      file.traffickingExperiences,
      ({ paymentToRecruiter }) => isTooFine(paymentToRecruiter),
      code,
      (at) => `/traffickingExperiences/${at}/paymentToRecruiter/amount`,
    ),
    ...(file.traffickingExperiences ?? []).flatMap(({ purposes }, at) => [
      ...refusalsAt(
        purposes,
        ({ wagePromised }) => isTooFine(wagePromised),
        code,
        (place) => `/traffickingExperiences/${at}/purposes/${place}/wagePromised/amount`,
      ),
      ...refusalsAt(
        purposes,
        ({ wagePaid }) => isTooFine(wagePaid),
        code,
        (place) => `/traffickingExperiences/${at}/purposes/${place}/wagePaid/amount`,
      ),
    ]),
    ...refusalsAt(
      file.serviceDeliveries,
      ({ cost }) => isTooFine(cost),
      code,
      (at) => `/serviceDeliveries/${at}/cost/amount`,
    ),
    ...refusalsAt(
      file.legalProceedings,
      ({ compensationClaimed }) => isTooFine(compensationClaimed),
      code,
      (at) => `/legalProceedings/${at}/compensationClaimed/amount`,
    ),
    ...refusalsAt(
      file.legalProceedings,
      ({ compensationAwarded }) => isTooFine(compensationAwarded),
      code,
      (at) => `/legalProceedings/${at}/compensationAwarded/amount`,
    ),
    ...refusalsAt(
      file.legalProceedings,
      ({ compensationPaid }) => isTooFine(compensationPaid),
      code,
      (at) => `/legalProceedings/${at}/compensationPaid/amount`,
    ),
    ...(file.returns ?? []).flatMap(({ costs }, at) =>
      refusalsAt(costs, isTooFine, code, (place) => `/returns/${at}/costs/${place}/amount`),
    ),
  ],
};
