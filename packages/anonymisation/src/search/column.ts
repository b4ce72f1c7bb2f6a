import { newNumbering } from "./numbering.js";

/** A column of a table of records: each distinct text once, and for each row which one it holds. */
export interface Column {
  readonly dictionary: readonly string[];
  readonly codes: ArrayLike<number>;
}

/** Up to so many texts have codes of a byte. */
const MOST_OF_A_BYTE = 256;

/** Room for codes of so many texts: a byte each where that is enough, since a table of millions of rows is copied when it is ordered. */
export const roomForCodes = (texts: number, rows: number): Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer> =>
  texts <= MOST_OF_A_BYTE ? new Uint8Array(rows) : new Int32Array(rows);

/** The codes of a column at some rows, in as many bytes each as before. */
export function codesAt({ codes }: Column, rows: Int32Array): ArrayLike<number> {
  const found = codes instanceof Uint8Array ? new Uint8Array(rows.length) : new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) found[at] = codes[rows[at] as number] as number;
  return found;
}

/** Records as columns; every column has one code for each row. */
export interface ColumnTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/**
 * Turns rows, as a CSV reader gives them, into columns; a missing text counts as the empty text.
 *
 * @example
 * ```ts
 * columnsOf(["sex"], [["F"], ["M"], ["F"]]).columns.sex.dictionary; // => ["F", "M"]
 * ```
 */
export function columnsOf(fields: readonly string[], rows: readonly (readonly string[])[]): ColumnTable {
  const columns = fields.map((field, place) => {
    const numbers = newNumbering<string>();
    const codes = Int32Array.from(rows, (texts) => numbers.of(texts[place] ?? ""));
    return [field, { dictionary: numbers.values(), codes }] as const;
  });
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}
