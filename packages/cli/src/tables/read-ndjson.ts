import { type ColumnTable, writtenRows } from "@nrs-kit/anonymisation";
import { decodeUtf8, parseStrictJson } from "@nrs-kit/interchange";
import type { Host } from "../host.js";
import { recordsOf } from "../records.js";
import { Trouble } from "../trouble.js";

/** A value as the text of a cell; nothing for what has no place in a table. */
const cellOf = (value: unknown): string | undefined => {
  if (value === null) return "";
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
};

/**
 * The rows of a file with one JSON object on each line, the names of the columns first: in the order in which the names occur.
 * A name that a line lacks, and null, is the empty text, which a policy says how to take.
 *
 * @param host - the files
 * @param file - the file, or `-`
 */
export async function readNdjson(host: Host, file: string): Promise<readonly (readonly string[])[]> {
  const columns = new Map<string, number>();
  const rows: string[][] = [];
  for await (const { bytes, line } of recordsOf(host, file)) {
    const read = parseStrictJson(decodeUtf8(bytes) ?? "");
    const record = read.ok ? read.value : undefined;
    if (typeof record !== "object" || record === null || Array.isArray(record)) {
      throw new Trouble(`${file}:${line}: this line is no JSON object`);
    }
    const row: string[] = [];
    for (const [name, value] of Object.entries(record)) {
      const cell = cellOf(value);
      if (cell === undefined) throw new Trouble(`${file}:${line}: a table holds texts, numbers, true and false only`);
      const at = columns.get(name) ?? columns.size;
      columns.set(name, at);
      row[at] = cell;
    }
    rows.push(row);
  }
  const names = [...columns.keys()];
  return [names, ...rows.map((row) => names.map((_, at) => row[at] ?? ""))];
}

/** A table as NDJSON, line by line, every value a text. */
export function* ndjsonLines(table: ColumnTable): Generator<string> {
  const member = (text: string, field: string): string => `${JSON.stringify(field)}:${JSON.stringify(text)}`;
  for (const row of writtenRows(table, member)) yield `{${row}}\n`;
}
