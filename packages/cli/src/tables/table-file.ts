import type { Host } from "../host.js";
import { Trouble } from "../trouble.js";
import { csvLine, readCsv } from "./read-csv.js";
import { ndjsonLine, readNdjson } from "./read-ndjson.js";

type Rows = readonly (readonly string[])[];

/** The forms in which a table is kept, told by the name of its file; standard input is CSV. */
const formOf = (path: string): "csv" | "ndjson" | "parquet" => {
  if (/\.(?:ndjson|jsonl)$/i.test(path)) return "ndjson";
  return /\.parquet$/i.test(path) ? "parquet" : "csv";
};

/**
 * The rows of a table, the names of the columns first: from CSV, from NDJSON (`.ndjson`, `.jsonl`) or from Parquet (`.parquet`).
 *
 * @param host - the files
 * @param file - the file, or `-`
 */
export async function readRows(host: Host, file: string): Promise<Rows> {
  const form = formOf(file);
  if (form === "csv") return readCsv(host, file);
  if (form === "ndjson") return readNdjson(host, file);
  if (host.parquet === undefined) throw new Trouble("Parquet cannot be read here");
  return host.parquet.read(file);
}

function* linesOf(form: "csv" | "ndjson", rows: Iterable<readonly string[]>): Generator<string> {
  let columns: readonly string[] | undefined;
  for (const row of rows) {
    if (form === "csv") yield csvLine(row);
    else if (columns === undefined) columns = row;
    else yield ndjsonLine(columns, row);
  }
}

/**
 * Writes a table into the file that the command was told to write, in the form that its name says.
 *
 * @param host - the files
 * @param file - the file
 * @param rows - the names of the columns, then the records
 */
export async function writeRows(host: Host, file: string, rows: Iterable<readonly string[]>): Promise<void> {
  const form = formOf(file);
  if (form === "parquet" && host.parquet !== undefined) return host.parquet.write(file, rows);
  if (form === "parquet" || host.write === undefined) throw new Trouble("no file can be written here");
  return host.write(file, linesOf(form, rows));
}
