import type { CaseFile } from "../case-file.js";
import type { Money } from "../datatypes/money.js";
import { minorUnits } from "../generated/currency-minor-units.js";
import { refusal } from "../result.js";
import type { SemanticRule } from "./semantic-rule.js";

type Amount = readonly [pointer: string, money: Money | undefined];

const USUAL_DIGITS = 2;

/** How many digits follow the point in a currency: two, where the table says nothing else. */
const minorDigits = (currency: string): number => {
  const digits = Object.hasOwn(minorUnits, currency) ? minorUnits[currency] : USUAL_DIGITS;
  return digits ?? Number.POSITIVE_INFINITY;
};

const isTooFine = ({ amount, currency }: Money): boolean => {
  const point = amount.indexOf(".");
  return point !== -1 && amount.length - point - 1 > minorDigits(currency);
};

const amountsOf = (file: CaseFile): readonly Amount[] => [
  ...file.persons.map(({ incomeBefore }, at): Amount => [`/persons/${at}/incomeBefore`, incomeBefore]),
  ...(file.traffickingExperiences ?? []).flatMap(({ debtClaimed, paymentToRecruiter, purposes = [] }, at): Amount[] => [
    [`/traffickingExperiences/${at}/debtClaimed`, debtClaimed],
    [`/traffickingExperiences/${at}/paymentToRecruiter`, paymentToRecruiter],
    ...purposes.flatMap(({ wagePromised, wagePaid }, place): Amount[] => [
      [`/traffickingExperiences/${at}/purposes/${place}/wagePromised`, wagePromised],
      [`/traffickingExperiences/${at}/purposes/${place}/wagePaid`, wagePaid],
    ]),
  ]),
  ...(file.serviceDeliveries ?? []).map(({ cost }, at): Amount => [`/serviceDeliveries/${at}/cost`, cost]),
  ...(file.returns ?? []).flatMap(({ costs = [] }, at) =>
    costs.map((cost, place): Amount => [`/returns/${at}/costs/${place}`, cost]),
  ),
  ...(file.legalProceedings ?? []).flatMap((proceeding, at): Amount[] => [
    [`/legalProceedings/${at}/compensationClaimed`, proceeding.compensationClaimed],
    [`/legalProceedings/${at}/compensationAwarded`, proceeding.compensationAwarded],
    [`/legalProceedings/${at}/compensationPaid`, proceeding.compensationPaid],
  ]),
];

/**
 * M25: an amount has no more decimals than its currency has minor units. A code without any, such as that of a metal, sets
 * no limit; a code that the standard does not list is taken to have two.
 *
 * Source: ISO 4217, list one. What `Intl` says of a currency is how many digits are customary, which differs from it.
 */
export const moneyHasMinorUnits: SemanticRule = {
  id: "M25",
  code: "money.too-many-decimals",
  check: (file) =>
    amountsOf(file).flatMap(([pointer, money]) =>
      money !== undefined && isTooFine(money) ? [refusal("money.too-many-decimals", `${pointer}/amount`)] : [],
    ),
};
