import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { columnOf } from "../search/coded-column.js";
import type { ColumnTable } from "../search/column.js";
import { classesOfCodes } from "./classes-of-codes.js";
import { combinations } from "./combinations.js";

/** A record that few of its values single out. */
export interface SpecialUnique {
  readonly row: number;
  /** The smallest sets of fields whose values no other record shares: without any one of them another does. */
  readonly sets: readonly (readonly string[])[];
}

/** What singles records out. */
export interface MinimalUniques {
  /** The records that something singles out, in their order. */
  readonly records: readonly SpecialUnique[];
  /** For each size of set how many sets there are, and how many records have one. */
  readonly sizes: readonly { readonly size: number; readonly sets: number; readonly records: number }[];
  /** For each field in how many sets it stands: where making it coarser helps most. */
  readonly fields: Readonly<Record<string, number>>;
}

/** The most sets of fields that are looked at. */
export const MAX_COMBINATIONS = 10_000;

/**
 * Finds, for every record, the smallest combinations of values that no other record has. A record that two of its fields
 * single out is in greater danger than one that all of them do: a neighbour knows two things about her. It names rows and is for the desk.
 * Refuses a column that is missing, and more than {@link MAX_COMBINATIONS} sets of fields.
 *
 * Source: Elliot, Manning and Ford, A Computational Algorithm for Handling the Special Uniques Problem (2002).
 *
 * @param table - the records
 * @param fields - what somebody could know
 * @param most - the size of the largest sets; 3 when left out
 *
 * @example
 * ```ts
 * const table = columnsOf(["sex", "age"], [["F", "17"], ["F", "40"], ["M", "17"], ["M", "17"]]);
 * minimalUniques(table, ["sex", "age"]).value.records; // => [{ row: 0, sets: [["sex", "age"]] }, { row: 1, sets: [["age"]] }]
 * ```
 */
export function minimalUniques(
  table: ColumnTable,
  fields: readonly string[],
  most = 3,
): Result<MinimalUniques, AnonymisationRefusalCode> {
  const columns = fields.map((field) => columnOf(table, field));
  const missing = columns.indexOf(undefined);
  if (missing >= 0) return refuse("column.missing", `/fields/${missing}`);
  const sets = combinations(fields.length, Math.min(most, fields.length), MAX_COMBINATIONS);
  if (sets === undefined) return refuse("combination.too-many", "/fields", { most: MAX_COMBINATIONS });
  const setsOfRow = new Map<number, (readonly string[])[]>();
  const uniqueBy = new Map<string, Uint8Array>();
  for (const set of sets) {
    const unique = uniqueRows(
      table,
      set.map((place) => columns[place] ?? NONE),
    );
    uniqueBy.set(set.join(), unique);
    const smaller = set.map((_, at) => uniqueBy.get(set.toSpliced(at, 1).join()));
    for (let row = 0; row < table.rows; row++) {
      if (unique[row] === 0 || smaller.some((one) => one?.[row] === 1)) continue;
      const own = setsOfRow.get(row) ?? [];
      own.push(set.map((place) => fields[place] ?? ""));
      setsOfRow.set(row, own);
    }
  }
  const records = [...setsOfRow].sort(([one], [other]) => one - other).map(([row, own]) => ({ row, sets: own }));
  return accept({ records, sizes: sizesOf(records), fields: countsOf(fields, records) });
}

const NONE = { dictionary: [], codes: [] };

/** For each record 1 when no other has the same values. */
function uniqueRows({ rows }: ColumnTable, columns: readonly ColumnTable["columns"][string][]): Uint8Array {
  const { classOf, sizes } = classesOfCodes(rows, columns);
  return Uint8Array.from(classOf, (one) => (sizes[one] === 1 ? 1 : 0));
}

function sizesOf(records: readonly SpecialUnique[]): MinimalUniques["sizes"] {
  const found = new Map<number, { sets: number; records: number }>();
  for (const { sets } of records) {
    for (const { length } of sets) {
      const one = found.get(length) ?? { sets: 0, records: 0 };
      found.set(length, { ...one, sets: one.sets + 1 });
    }
    for (const size of new Set(sets.map(({ length }) => length))) {
      const one = found.get(size) ?? { sets: 0, records: 0 };
      found.set(size, { ...one, records: one.records + 1 });
    }
  }
  return [...found].sort(([one], [other]) => one - other).map(([size, counts]) => ({ size, ...counts }));
}

function countsOf(fields: readonly string[], records: readonly SpecialUnique[]): Readonly<Record<string, number>> {
  const counts = new Map(fields.map((field) => [field, 0]));
  for (const { sets } of records)
    for (const set of sets) for (const field of set) counts.set(field, (counts.get(field) ?? 0) + 1);
  return Object.fromEntries(counts);
}
