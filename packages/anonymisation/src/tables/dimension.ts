import type { Refusal } from "@nrs-kit/domain";
import { refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";

/** One dimension of a table: a field of the rows and the closed list of codes it is counted by. */
export interface Dimension {
  /** Name of the field in the rows. */
  readonly field: string;
  /** Every code that the field may hold, in the order of the table. */
  readonly codes: readonly string[];
}

/** Which cell of a table: the code of each dimension; a dimension that is left out is summed over (a total). */
export type CellKeys = Readonly<Record<string, string>>;

/** The most dimensions a table may cross; more would hardly be readable and is not audited in bounded time. */
export const MAX_DIMENSIONS = 3;

/** The most cells a table of one or two dimensions may have, totals included, so that its audit ends soon. */
export const MAX_CELLS = 1000;

/** The most cells a table of three dimensions may have: its audit needs branch and bound, not only linear programs. */
export const MAX_CELLS_OF_THREE = 300;

/** Says what is wrong with the dimensions of a table; the list is empty when nothing is. */
export function dimensionFaults(dimensions: readonly Dimension[]): Refusal<AnonymisationRefusalCode>[] {
  if (dimensions.length < 1 || dimensions.length > MAX_DIMENSIONS) {
    return [refusal("dimension.count-out-of-range", "/dimensions", { most: MAX_DIMENSIONS })];
  }
  const cells = dimensions.reduce((product, one) => product * (one.codes.length + 1), 1);
  const most = dimensions.length < MAX_DIMENSIONS ? MAX_CELLS : MAX_CELLS_OF_THREE;
  const tooLarge = cells > most ? [refusal("table.too-large" as const, "/dimensions", { most })] : [];
  return [...tooLarge, ...dimensions.flatMap((one, place) => faultsOf(one, place, dimensions))];
}

function faultsOf(dimension: Dimension, place: number, all: readonly Dimension[]): Refusal<AnonymisationRefusalCode>[] {
  const pointer = `/dimensions/${place}`;
  if (all.findIndex((other) => other.field === dimension.field) < place) {
    return [refusal("dimension.repeated", `${pointer}/field`)];
  }
  if (dimension.codes.length === 0) return [refusal("dimension.without-codes", `${pointer}/codes`)];
  return dimension.codes.flatMap((code, at) =>
    dimension.codes.indexOf(code) < at ? [refusal("dimension.code-repeated", `${pointer}/codes/${at}`)] : [],
  );
}
