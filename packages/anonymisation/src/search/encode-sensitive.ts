import type { Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { PrivacyModel } from "../models/privacy-model.js";
import { valuesOf } from "../models/privacy-model.js";
import { columnOf, digitOf } from "./coded-column.js";
import type { ColumnTable } from "./column.js";
import type { Encoder } from "./encoder.js";

/** A sensitive field: the code of each record, and how many values it may hold. */
export interface SensitiveCodes {
  readonly codes: Int32Array;
  readonly values: number;
}

/** Encodes the sensitive fields by the values that their models fix, or as they occur; refuses columns and values that are missing. */
export function encodeSensitive(
  table: ColumnTable,
  fields: readonly string[],
  models: readonly PrivacyModel[],
  encoder: Encoder,
): Result<readonly SensitiveCodes[], AnonymisationRefusalCode> {
  const sensitive: SensitiveCodes[] = [];
  for (const field of fields) {
    const place = models.findIndex((model) => model.model !== "k-anonymity" && model.field === field);
    const column = columnOf(table, field);
    if (column === undefined) return refuse("column.missing", `/models/${place}/field`);
    const values = valuesOf(models, field) ?? column.dictionary;
    const codes = new Int32Array(table.rows);
    if (encoder.compose([digitOf(column, values)], codes) !== undefined)
      return refuse("hierarchy.value-missing", `/models/${place}`);
    sensitive.push({ codes, values: values.length });
  }
  return accept(sensitive);
}
