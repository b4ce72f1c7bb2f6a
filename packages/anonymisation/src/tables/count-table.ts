import type { Refusal, Result } from "@nrs-kit/domain";
import { refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { CellKeys, Dimension } from "./dimension.js";
import { dimensionFaults } from "./dimension.js";
import type { TableShape } from "./table-shape.js";
import { keysOf, shapeOf, sumsOf } from "./table-shape.js";

/** A row to count: coded fields only, never free text. */
export type CodedRow = Readonly<Record<string, string>>;

/** A cell of a table that is not yet fit for publication. */
export interface CountedCell {
  readonly keys: CellKeys;
  readonly count: number;
}

/** A table of counts with all its totals. It is personal data: only what `releaseTable` returns may be published. */
export interface CountTable {
  readonly dimensions: readonly Dimension[];
  readonly cells: readonly CountedCell[];
}

/** The most rows whose faults are listed one by one. */
const LISTED_FAULTS = 100;

/**
 * Counts rows by the cross of one to three dimensions, with every total; the order of the rows does not matter.
 * Refuses dimensions that are repeated, empty or too many, and rows that lack a dimension or hold a code not in its
 * list: a row is never dropped or moved to "other" in silence.
 *
 * @example
 * ```ts
 * const sex = { field: "sex", codes: ["female", "male"] };
 * const counted = countTable([{ sex: "female" }, { sex: "male" }, { sex: "female" }], { dimensions: [sex] });
 * counted.value.cells; // => [{ keys: { sex: "female" }, count: 2 }, { keys: { sex: "male" }, count: 1 }, { keys: {}, count: 3 }]
 * ```
 */
export function countTable(
  rows: readonly CodedRow[],
  options: { readonly dimensions: readonly Dimension[] },
): Result<CountTable, AnonymisationRefusalCode> {
  const faults = dimensionFaults(options.dimensions);
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const shape = shapeOf(options.dimensions);
  const counts = new Array<number>(shape.cells).fill(0);
  const places = options.dimensions.map((one) => new Map(one.codes.map((code, place) => [code, place])));
  for (const [place, row] of rows.entries()) {
    const found = locate(row, place, options.dimensions, places);
    if (found.faults.length > 0) faults.push(...found.faults);
    else for (const cell of sumsOf(shape, found.coordinates)) counts[cell] = (counts[cell] ?? 0) + 1;
    if (faults.length >= LISTED_FAULTS) break;
  }
  return settle(faults, () => tableOf(shape, counts));
}

/** The table with these counts, one for each cell of the shape. */
export function tableOf(shape: TableShape, counts: readonly number[]): CountTable {
  return {
    dimensions: shape.dimensions,
    cells: counts.map((count, cell) => ({ keys: keysOf(shape, cell), count })),
  };
}

function locate(
  row: CodedRow,
  place: number,
  dimensions: readonly Dimension[],
  places: readonly ReadonlyMap<string, number>[],
): { coordinates: number[]; faults: Refusal<AnonymisationRefusalCode>[] } {
  const coordinates: number[] = [];
  const faults: Refusal<AnonymisationRefusalCode>[] = [];
  for (const [at, { field }] of dimensions.entries()) {
    const code = Object.hasOwn(row, field) ? row[field] : undefined;
    const found = code === undefined ? undefined : places[at]?.get(code);
    if (code === undefined) faults.push(refusal("row.dimension-missing", `/rows/${place}`, { dimension: at }));
    else if (found === undefined) faults.push(refusal("row.code-unknown", `/rows/${place}`, { dimension: at }));
    else coordinates.push(found);
  }
  return { coordinates, faults };
}
