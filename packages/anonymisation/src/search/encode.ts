import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { PrivacyModel } from "../models/privacy-model.js";
import { valuesOf } from "../models/privacy-model.js";
import type { Column, ColumnTable } from "./column.js";
import { Interner } from "./interner.js";
import type { TupleTable } from "./tuple-table.js";
import { classesOf, identitySplitter, merged } from "./tuple-table.js";

/** Records in the form the search works on. */
export interface EncodedTable {
  readonly table: TupleTable;
  readonly tupleOfRow: Int32Array;
  /** For each quasi-identifier how many records hold each value of its hierarchy. */
  readonly histograms: readonly Float64Array[];
  /** For each sensitive field how many records hold each of its values. */
  readonly sensitive: readonly Int32Array[];
}

/** Encodes columns by the values of their hierarchies; refuses columns that are missing and values that are not there. */
export function encode(
  table: ColumnTable,
  quasiIdentifiers: readonly { readonly field: string; readonly hierarchy: Hierarchy }[],
  sensitiveFields: readonly string[],
  models: readonly PrivacyModel[],
): Result<EncodedTable, AnonymisationRefusalCode> {
  const codes: Int32Array[] = [];
  for (const [place, { field, hierarchy }] of quasiIdentifiers.entries()) {
    const column = columnOf(table, field);
    if (column === undefined) return refuse("column.missing", `/quasiIdentifiers/${place}/field`);
    const encoded = recoded(column, table.rows, hierarchy.values);
    if (encoded === undefined) return refuse("hierarchy.value-missing", `/quasiIdentifiers/${place}/hierarchy`);
    codes.push(encoded);
  }
  const sensitive: { codes: Int32Array; values: number }[] = [];
  for (const field of sensitiveFields) {
    const place = models.findIndex((model) => model.model !== "k-anonymity" && model.field === field);
    const column = columnOf(table, field);
    if (column === undefined) return refuse("column.missing", `/models/${place}/field`);
    const values = valuesOf(models, field) ?? column.dictionary;
    const encoded = recoded(column, table.rows, values);
    if (encoded === undefined) return refuse("hierarchy.value-missing", `/models/${place}`);
    sensitive.push({ codes: encoded, values: values.length });
  }
  return accept(tuplesOf(table.rows, codes, quasiIdentifiers, sensitive));
}

function tuplesOf(
  rows: number,
  codes: readonly Int32Array[],
  quasiIdentifiers: readonly { readonly hierarchy: Hierarchy }[],
  sensitive: readonly { codes: Int32Array; values: number }[],
): EncodedTable {
  const widths = quasiIdentifiers.map(({ hierarchy }) => hierarchy.values.length);
  const splitters = [
    ...codes.map((one, place) => identitySplitter(one, widths[place] ?? 0)),
    ...sensitive.map((one) => identitySplitter(one.codes, one.values)),
  ];
  const { classOf, classes } = classesOf(rows, splitters, new Interner());
  const everyRow = {
    tuples: rows,
    codes,
    sensitive: sensitive.map((one) => one.codes),
    counts: new Int32Array(rows).fill(1),
  };
  return {
    table: merged(everyRow, classOf, classes).table,
    tupleOfRow: classOf,
    histograms: codes.map((one, place) => Float64Array.from(histogramOf(one, widths[place] ?? 0))),
    sensitive: sensitive.map((one) => histogramOf(one.codes, one.values)),
  };
}

function columnOf(table: ColumnTable, field: string): Column | undefined {
  return Object.hasOwn(table.columns, field) ? table.columns[field] : undefined;
}

/** The codes of a column in the numbering of `values`, or `undefined` when a row holds another value. */
function recoded(column: Column, rows: number, values: readonly string[]): Int32Array | undefined {
  const numbers = new Map(values.map((value, place) => [value, place]));
  const numberOf = Int32Array.from(column.dictionary, (text) => numbers.get(text) ?? -1);
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const code = numberOf[column.codes[row] ?? -1] ?? -1;
    if (code < 0) return undefined;
    codes[row] = code;
  }
  return codes;
}

function histogramOf(codes: Int32Array, values: number): Int32Array {
  const histogram = new Int32Array(values);
  for (const code of codes) histogram[code] = (histogram[code] ?? 0) + 1;
  return histogram;
}
