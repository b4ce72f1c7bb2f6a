import { type AnonymisationRefusalCode, type Column, type ColumnTable, soundTable } from "@nrs-kit/anonymisation";
import type { Result } from "@nrs-kit/domain";
import { decodeUtf8 } from "@nrs-kit/interchange";
import type { Host } from "../host.js";
import { Trouble } from "../trouble.js";
import { GrowingColumn } from "./growing-column.js";
import { scanCsv } from "./scan-csv.js";

const notUtf8 = (file: string): Trouble => new Trouble(`${file}: the file is not UTF-8`);

/**
 * The rows of a CSV file (RFC 4180). No row is dropped, and rows may differ in length: who uses them says what they must be.
 *
 * @param host - the files
 * @param file - the file, or `-`
 */
export async function readCsv(host: Host, file: string): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let isUtf8 = true;
  await scanCsv(host, file, {
    value: (bytes, from, to) => {
      const text = decodeUtf8(bytes.subarray(from, to));
      if (text === undefined) isUtf8 = false;
      else row.push(text);
    },
    endOfRow: () => {
      rows.push(row);
      row = [];
    },
  });
  if (!isUtf8) throw notUtf8(file);
  return rows;
}

/**
 * The table of a CSV file (RFC 4180), the names of its columns in the first row. A value is kept once for all rows that hold
 * it, and nothing else of the file is.
 *
 * @param host - the files
 * @param file - the file, or `-`
 * @returns the table, or the refusals of {@link soundTable}
 */
export async function readCsvTable(host: Host, file: string): Promise<Result<ColumnTable, AnonymisationRefusalCode>> {
  const names: (string | undefined)[] = [];
  const columns: GrowingColumn[] = [];
  const uneven: number[] = [];
  // The names stand before the first row.
  let [row, place] = [-1, 0];
  await scanCsv(host, file, {
    value: (bytes, from, to, hash) => {
      if (row >= 0) columns[place]?.put(row, bytes, from, to, hash);
      else {
        names.push(decodeUtf8(bytes.subarray(from, to)));
        columns.push(new GrowingColumn());
      }
      place++;
    },
    endOfRow: () => {
      if (place !== columns.length) uneven.push(row);
      place = 0;
      row++;
    },
  });
  const rows = Math.max(0, row);
  const read = columns.map((column, at) => [names[at], column.columnOf(rows)] as const);
  const entries = read.flatMap(([name, column]): [string, Column][] =>
    name === undefined || column === undefined ? [] : [[name, column]],
  );
  if (entries.length < read.length) throw notUtf8(file);
  return soundTable(
    entries.map(([name]) => name),
    uneven,
    () => ({ rows, columns: Object.fromEntries(entries) }),
  );
}
