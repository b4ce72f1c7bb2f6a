import { type AnonymisationPolicy, type Refusal, refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { ColumnTable } from "../search/column.js";
import { pointerPart } from "./pointer-part.js";

const pointerTo = (field: string): string => `/columns${pointerPart(field)}`;

/**
 * Where a table does not fit a policy: a column of which the policy knows nothing, one that is missing, and a missing
 * value where the policy refuses them; then the first row and how many there are.
 */
export function tableFaults(
  table: ColumnTable,
  { columns, missing }: AnonymisationPolicy,
): readonly Refusal<AnonymisationRefusalCode>[] {
  const unknown = Object.keys(table.columns).filter((field) => !Object.hasOwn(columns, field));
  const absent = Object.keys(columns).filter((field) => !Object.hasOwn(table.columns, field));
  const looked = missing.meaning === "refused" ? Object.keys(columns) : [];
  return [
    ...unknown.map((field) => refusal("column.without-role" as const, pointerTo(field))),
    ...absent.map((field) => refusal("column.missing" as const, pointerTo(field))),
    ...looked.flatMap((field) =>
      columns[field]?.role === "identifying" ? [] : gapsIn(table, field, new Set(missing.texts)),
    ),
  ];
}

function gapsIn(
  table: ColumnTable,
  field: string,
  texts: ReadonlySet<string>,
): readonly Refusal<AnonymisationRefusalCode>[] {
  const { dictionary = [], codes = [] } = table.columns[field] ?? {};
  const gaps = new Set(dictionary.flatMap((text, code) => (texts.has(text) ? [code] : [])));
  if (gaps.size === 0) return [];
  let [first, rows] = [-1, 0];
  for (let row = 0; row < table.rows; row++) {
    if (!gaps.has(codes[row] ?? -1)) continue;
    if (first === -1) first = row;
    rows++;
  }
  return rows === 0 ? [] : [refusal("value.missing-refused", pointerTo(field), { row: first, rows })];
}
