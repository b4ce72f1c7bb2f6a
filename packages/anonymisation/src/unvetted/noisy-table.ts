import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { rationalOf } from "../models/rational.js";
import { refusedUnder } from "../refused-under.js";
import { countTable } from "../tables/count-table.js";
import type { CellKeys, Dimension } from "../tables/dimension.js";
import type { CodedRow } from "../tables/locate-rows.js";
import { keysOf, shapeOf, summedUp } from "../tables/table-shape.js";
import { discreteGaussian } from "./discrete-gaussian.js";
import { discreteLaplace } from "./discrete-laplace.js";
import type { PrivacyBudget, PrivacyLoss } from "./privacy-budget.js";
import { isLoss, spend } from "./privacy-budget.js";
import type { RandomBytes } from "./random-bytes.js";

/** A row to count, and whose it is. */
export interface PersonRow {
  /** Identifies the person; it is used to count rows, and goes nowhere. */
  readonly person: string;
  readonly row: CodedRow;
}

/** What a noisy table needs. */
export interface NoisyOptions {
  readonly dimensions: readonly Dimension[];
  /** Identifies the release in the budget. */
  readonly id: string;
  /** What the release may cost: `epsilon` for discrete Laplace noise, `rho` for discrete Gaussian noise. */
  readonly loss: PrivacyLoss;
  /** The most rows that one person may have, a whole number from 1. */
  readonly rowsPerPerson: number;
  readonly budget: PrivacyBudget;
  readonly random: RandomBytes;
}

/** A cell of a noisy table. */
export interface NoisyCell {
  readonly keys: CellKeys;
  /** The count with its noise; it may be below zero, since cutting it off there would make sums too large. */
  readonly count: number;
}

/** A table of noisy counts, and the budget after it. */
export interface NoisyTable {
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly NoisyCell[];
  readonly budget: PrivacyBudget;
}

/**
 * Counts rows with noise, so that hardly any number depends on whether one person was counted: with all rows of one person or without
 * them, every table is nearly as likely. Noise is added to the inner cells; totals are sums of noisy cells. Refuses a person with
 * more rows than stated, limits out of range, what {@link countTable} refuses, and what {@link spend} refuses.
 *
 * Source: Dwork, McSherry, Nissim and Smith, Calibrating noise to sensitivity in private data analysis (2006); Canonne,
 * Kamath and Steinke (2020); the proof notes of this package.
 *
 * @example
 * ```ts
 * const budget = { limit: { unit: "epsilon", amount: 1 }, spent: [] };
 * const random = (length) => crypto.getRandomValues(new Uint8Array(length));
 * const options = { dimensions: [{ field: "sex", codes: ["female", "male"] }], id: "2026", loss: { unit: "epsilon", amount: 0.5 }, rowsPerPerson: 1, budget, random };
 * noisyTable([{ person: "SYNTHETIC", row: { sex: "female" } }], options).value.budget.spent; // => [{ id: "2026", unit: "epsilon", amount: 0.5 }]
 * ```
 */
export function noisyTable(
  rows: readonly PersonRow[],
  { dimensions, id, loss, rowsPerPerson, budget, random }: NoisyOptions,
): Result<NoisyTable, AnonymisationRefusalCode> {
  if (!isLoss(loss)) return refuse("privacy-loss.out-of-range", "/loss");
  if (!Number.isSafeInteger(rowsPerPerson) || rowsPerPerson < 1)
    return refuse("contribution.out-of-range", "/rowsPerPerson");
  const excess = firstExcess(rows, rowsPerPerson);
  if (excess !== undefined) return refuse("contribution.too-large", `/rows/${excess}`, { most: rowsPerPerson });
  const counted = countTable(
    rows.map(({ row }) => row),
    { dimensions },
  );
  if (!counted.ok) return counted;
  const paid = spend(budget, { id, ...loss });
  if (!paid.ok) return refusedUnder("/budget", paid.refusals);
  const noise = noiseFor(loss, BigInt(rowsPerPerson), random);
  const shape = shapeOf(dimensions);
  // Rounding the noise before it is added would let the count show through.
  const noisy = (cell: number) => Number(BigInt(counted.value.cells[cell]?.count ?? 0) + noise());
  const cells = summedUp(shape, noisy).map((count, cell) => ({ keys: keysOf(shape, cell), count }));
  return accept({ dimensions, cells, budget: paid.value });
}

/** The first row that is one too many for its person. */
function firstExcess(rows: readonly PersonRow[], most: number): number | undefined {
  const rowsOf = new Map<string, number>();
  for (const [place, { person }] of rows.entries()) {
    const before = rowsOf.get(person) ?? 0;
    if (before === most) return place;
    rowsOf.set(person, before + 1);
  }
  return undefined;
}

/** Noise for counts that one person changes by at most `rows` in all: scale rows / epsilon, or variance rows^2 / (2 rho). */
function noiseFor({ unit, amount }: PrivacyLoss, rows: bigint, random: RandomBytes): () => bigint {
  const { numerator, denominator } = rationalOf(amount);
  return unit === "epsilon"
    ? () => discreteLaplace({ numerator: rows * denominator, denominator: numerator }, random)
    : () => discreteGaussian({ numerator: rows * rows * denominator, denominator: 2n * numerator }, random);
}
