import type { PrivacyModel } from "../models/privacy-model.js";
import type { ColumnTable } from "./column.js";

/** The fields that models are about, each once. */
export const sensitiveFieldsOf = (models: readonly PrivacyModel[]): readonly string[] => [
  ...new Set(models.flatMap((model) => (model.model === "k-anonymity" ? [] : [model.field]))),
];

/** For each field how many records hold each of its values. */
export const countsByValue = (
  table: ColumnTable,
  fields: readonly string[],
): Readonly<Record<string, Readonly<Record<string, number>>>> =>
  Object.fromEntries(fields.map((field) => [field, countsOf(table, field)]));

function countsOf(table: ColumnTable, field: string): Record<string, number> {
  const { dictionary, codes } = table.columns[field] ?? { dictionary: [], codes: [] };
  const counts = new Float64Array(dictionary.length);
  for (let row = 0; row < table.rows; row++) counts[codes[row] ?? 0] = (counts[codes[row] ?? 0] ?? 0) + 1;
  return Object.fromEntries(dictionary.map((text, code) => [text, counts[code] ?? 0]));
}
