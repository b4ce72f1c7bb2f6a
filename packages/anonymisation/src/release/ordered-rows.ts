import { type Column, type ColumnTable, codesAt } from "../search/column.js";
import { countingUp } from "../search/counting-up.js";

/** For each text of a dictionary its place among them in the order of code units. */
function ranksOf({ dictionary }: Column): Int32Array {
  const order = dictionary.map((_, code) => code);
  order.sort((one, other) => ((dictionary[one] ?? "") < (dictionary[other] ?? "") ? -1 : 1));
  const ranks = new Int32Array(dictionary.length);
  for (const [rank, code] of order.entries()) ranks[code] = rank;
  return ranks;
}

/**
 * The rows of a table in the order of their texts, column by column. The order in which records came tells when, and
 * often about whom; the order of their texts tells nothing that the records do not say.
 */
export function orderedRows(table: ColumnTable): Int32Array {
  const keys = Object.values(table.columns).map((column) => {
    const ranks = ranksOf(column);
    return Int32Array.from({ length: table.rows }, (_, row) => ranks[column.codes[row] ?? 0] ?? 0);
  });
  return countingUp(table.rows).sort((one, other) => {
    for (const key of keys) {
      const difference = (key[one] ?? 0) - (key[other] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** The columns at some rows. */
export function columnsAt(columns: Readonly<Record<string, Column>>, rows: Int32Array): ColumnTable {
  const chosen = Object.entries(columns).map(([field, column]): [string, Column] => [
    field,
    { dictionary: column.dictionary, codes: codesAt(column, rows) },
  ]);
  return { rows: rows.length, columns: Object.fromEntries(chosen) };
}
