import type { CaseFile } from "../case-file.js";
import type { Money } from "../datatypes/money.js";
import { minorUnits } from "../generated/currency-minor-units.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { refusalsAt, refusalsIn } from "./internal/refusals-at.js";
import { foundBy, type MemberWith, type RecordOf, type Search } from "./internal/search.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "money.too-many-decimals";

/** How many digits may follow the point, where it is not two. */
const MINOR_DIGITS = new Map(
  Object.entries(minorUnits).map(([currency, digits]) => [currency, digits ?? Number.POSITIVE_INFINITY]),
);

const USUAL_DIGITS = 2;

const isTooFine = (money: Money | undefined): boolean => {
  if (money === undefined) return false;
  const { amount, currency } = money;
  const point = amount.indexOf(".");
  return point !== -1 && amount.length - point - 1 > (MINOR_DIGITS.get(currency) ?? USUAL_DIGITS);
};

/** Looks in a member of the records of a list for an amount that is too fine. */
const tooFineAt =
  <L extends keyof CaseFile, K extends MemberWith<RecordOf<L>, Money>>(list: L, member: K): Search =>
  (file) => {
    // The types of the two names say that the list has records, and that the member holds an amount.
    const records = file[list] as readonly { readonly [M in K]?: Money }[] | undefined;
    return refusalsAt(
      records,
      (record) => isTooFine(record[member]),
      code,
      (at) => `/${list}/${at}/${member}/amount`,
    );
  };

const WAGES = ["wagePromised", "wagePaid"] as const;

/** Where amounts stand. */
const SEARCHES: readonly Search[] = [
  tooFineAt("persons", "incomeBefore"),
  tooFineAt("traffickingExperiences", "debtClaimed"),
  tooFineAt("traffickingExperiences", "paymentToRecruiter"),
  ({ traffickingExperiences }) =>
    refusalsIn(traffickingExperiences, ({ purposes }, at) =>
      refusalsIn(WAGES, (wage) =>
        refusalsAt(
          purposes,
          (episode) => isTooFine(episode[wage]),
          code,
          (place) => `/traffickingExperiences/${at}/purposes/${place}/${wage}/amount`,
        ),
      ),
    ),
  tooFineAt("serviceDeliveries", "cost"),
  ({ returns }) =>
    refusalsIn(returns, ({ costs }, at) =>
      refusalsAt(costs, isTooFine, code, (place) => `/returns/${at}/costs/${place}/amount`),
    ),
  tooFineAt("legalProceedings", "compensationClaimed"),
  tooFineAt("legalProceedings", "compensationAwarded"),
  tooFineAt("legalProceedings", "compensationPaid"),
];

/**
 * M25: an amount has no more decimals than its currency has minor units. A code without any, such as that of a metal, sets
 * no limit; a code that the standard does not list is taken to have two.
 *
 * Source: ISO 4217, list one. What `Intl` says of a currency is how many digits are customary, which differs from it.
 */
export const moneyHasMinorUnits: SemanticRule = {
  id: "M25",
  code,
  check: (file) => foundBy(SEARCHES, file, undefined),
};
