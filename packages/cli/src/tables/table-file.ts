import { type AnonymisationRefusalCode, type ColumnTable, rowsOf, tableOfRows } from "@nrs-kit/anonymisation";
import type { Result } from "@nrs-kit/domain";
import type { Host } from "../host.js";
import { Trouble } from "../trouble.js";
import { readCsvTable } from "./read-csv.js";
import { ndjsonLines, readNdjson } from "./read-ndjson.js";
import { csvLines } from "./write-csv.js";

/** The forms in which a table is kept, told by the name of its file; standard input is CSV. */
const formOf = (path: string): "csv" | "ndjson" | "parquet" => {
  if (/\.(?:ndjson|jsonl)$/i.test(path)) return "ndjson";
  return /\.parquet$/i.test(path) ? "parquet" : "csv";
};

/**
 * A table from CSV, from NDJSON (`.ndjson`, `.jsonl`) or from Parquet (`.parquet`).
 *
 * @param host - the files
 * @param file - the file, or `-`
 */
export async function readTable(host: Host, file: string): Promise<Result<ColumnTable, AnonymisationRefusalCode>> {
  const form = formOf(file);
  if (form === "csv") return readCsvTable(host, file);
  if (form === "ndjson") return tableOfRows(await readNdjson(host, file));
  if (host.parquet === undefined) throw new Trouble("Parquet cannot be read here");
  return tableOfRows(await host.parquet.read(file));
}

/** So many characters are written at once. */
const PIECE = 65_536;

/** Lines, many at a time. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** A table as CSV, in pieces of many lines. */
export const csvPieces = (table: ColumnTable): Iterable<string> => inPieces(csvLines(table));

/**
 * Writes a table into the file that the command was told to write, in the form that its name says.
 *
 * @param host - the files
 * @param file - the file
 * @param table - the records
 */
export async function writeTable(host: Host, file: string, table: ColumnTable): Promise<void> {
  const form = formOf(file);
  if (form === "parquet" && host.parquet !== undefined) return host.parquet.write(file, rowsOf(table));
  if (form === "parquet" || host.write === undefined) throw new Trouble("no file can be written here");
  return host.write(file, inPieces(form === "csv" ? csvLines(table) : ndjsonLines(table)));
}
