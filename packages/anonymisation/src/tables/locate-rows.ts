import type { Refusal, Result } from "@nrs-kit/domain";
import { refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { Dimension } from "./dimension.js";
import { dimensionFaults } from "./dimension.js";
import type { TableShape } from "./table-shape.js";
import { shapeOf, sumsOf } from "./table-shape.js";

/** A row to count: coded fields only, never free text. */
export type CodedRow = Readonly<Record<string, string>>;

/** Where rows stand in a table. */
export interface LocatedRows {
  readonly shape: TableShape;
  /** For each row the cells that count it: an inner cell and every total of it. */
  readonly cellsOfRow: readonly (readonly number[])[];
}

/** The most rows whose faults are listed one by one. */
const LISTED_FAULTS = 100;

/**
 * Finds the cells of each row. Refuses dimensions that are repeated, empty or too many, and rows that lack a dimension or
 * hold a code not in its list.
 */
export function locateRows(
  rows: readonly CodedRow[],
  dimensions: readonly Dimension[],
): Result<LocatedRows, AnonymisationRefusalCode> {
  const faults = dimensionFaults(dimensions);
  const [first, ...rest] = faults;
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const shape = shapeOf(dimensions);
  const cellsOfRow: (readonly number[])[] = [];
  const places = dimensions.map((one) => new Map(one.codes.map((code, place) => [code, place])));
  for (const [place, row] of rows.entries()) {
    const found = locate(row, place, dimensions, places);
    if (found.faults.length > 0) faults.push(...found.faults);
    else cellsOfRow.push(sumsOf(shape, found.coordinates));
    if (faults.length >= LISTED_FAULTS) break;
  }
  return settle(faults, () => ({ shape, cellsOfRow }));
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
