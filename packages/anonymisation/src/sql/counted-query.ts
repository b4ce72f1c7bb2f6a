import type { SqlDialect } from "./sql-engine.js";

/**
 * The query that counts the records of a table by the texts of some columns, named `v0`, `v1` and so on, and `n`. Whatever is looked up of
 * a text is looked up in its answer, once for each combination and not for each record.
 */
export function countedQuery({ name, asText }: SqlDialect, source: string, fields: readonly string[]): string {
  const values = fields.map((field, at) => `${asText(name(field))} as v${at}`);
  const groups = fields.map((_, at) => `v${at}`);
  return `select ${values.join(", ")}, cast(count(*) as integer) as n from ${source} group by ${groups.join(", ")}`;
}
