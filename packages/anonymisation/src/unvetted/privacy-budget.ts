import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { isAtMost, plus, type Rational, rationalOf, times } from "../models/rational.js";

/**
 * How much privacy a release costs the people counted: `epsilon` of pure differential privacy (discrete Laplace noise), or `rho`
 * of zero-concentrated differential privacy (discrete Gaussian noise). Smaller is safer.
 */
export interface PrivacyLoss {
  readonly unit: "epsilon" | "rho";
  /** Greater than 0. */
  readonly amount: number;
}

/** A release and what it cost. */
export interface PrivacySpending extends PrivacyLoss {
  /** Identifies the release. */
  readonly id: string;
}

/** What may be spent on the people of one population, for ever, and what was spent. Keep it as JSON. */
export interface PrivacyBudget {
  /** The most that all releases together may cost. */
  readonly limit: PrivacyLoss;
  readonly spent: readonly PrivacySpending[];
}

/**
 * Spends part of a budget on a release. Losses add up, in exact arithmetic; a budget in rho counts an epsilon as half its square. A
 * budget in epsilon cannot hold a rho. Refuses amounts that are not above 0, an identifier that was used, a unit that the budget cannot
 * hold, and what would exceed the limit; the budget that was given stays as it is.
 *
 * Source: Bun and Steinke, Concentrated differential privacy (2016): composition, and proposition 1.4 for the conversion.
 *
 * @example
 * ```ts
 * const budget = { limit: { unit: "epsilon", amount: 0.3 }, spent: [] };
 * const one = spend(budget, { id: "2026-01", unit: "epsilon", amount: 0.1 }).value;
 * spend(one, { id: "2026-02", unit: "epsilon", amount: 0.2 }).ok; // => true
 * spend(one, { id: "2026-02", unit: "epsilon", amount: 0.21 }).refusals[0].code; // => "budget.exceeded"
 * ```
 */
export function spend(
  budget: PrivacyBudget,
  spending: PrivacySpending,
): Result<PrivacyBudget, AnonymisationRefusalCode> {
  const { limit, spent } = budget;
  const all = [...spent, spending];
  if (!isLoss(limit)) return refuse("privacy-loss.out-of-range", "/limit");
  const bad = all.findIndex((one) => !isLoss(one));
  if (bad >= 0) return refuse("privacy-loss.out-of-range", `/spent/${bad}`);
  if (new Set(all.map(({ id }) => id)).size < all.length)
    return refuse("budget.release-repeated", `/spent/${spent.length}`);
  const losses = all.map((one) => inUnit(one, limit.unit));
  let sum: Rational = { numerator: 0n, denominator: 1n };
  for (const [place, loss] of losses.entries()) {
    if (loss === undefined) return refuse("budget.unit-differs", `/spent/${place}`);
    sum = plus(sum, loss);
  }
  if (!isAtMost(sum, rationalOf(limit.amount))) return refuse("budget.exceeded", `/spent/${spent.length}`);
  return accept({ limit, spent: all });
}

/** Whether an amount of privacy can be lost: it is finite and above 0. */
export const isLoss = ({ unit, amount }: PrivacyLoss): boolean =>
  (unit === "epsilon" || unit === "rho") && Number.isFinite(amount) && amount > 0;

/** The loss in the unit of a budget, or `undefined` where there is none. */
function inUnit({ unit, amount }: PrivacyLoss, wanted: PrivacyLoss["unit"]): Rational | undefined {
  const exact = rationalOf(amount);
  if (unit === wanted) return exact;
  return unit === "epsilon" ? times({ numerator: 1n, denominator: 2n }, times(exact, exact)) : undefined;
}

/**
 * What a loss in rho means in the terms that are better known: the epsilon of (epsilon, delta)-differential privacy, rho + 2 √(rho ln
 * (1/delta)). Not exact, and not the least possible.
 *
 * Source: Bun and Steinke (2016), proposition 1.3.
 *
 * @param rho - a loss of zero-concentrated differential privacy
 * @param delta - the chance, between 0 and 1, that the bound does not hold; well below one over the number of people
 *
 * @example
 * ```ts
 * epsilonOf(0.5, Math.exp(-8)); // => 4.5
 * ```
 */
export const epsilonOf = (rho: number, delta: number): number => rho + 2 * Math.sqrt(rho * Math.log(1 / delta));
