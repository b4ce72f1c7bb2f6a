import { decodeUtf8 } from "@nrs-kit/interchange";
import { CsvError, parse } from "csv-parse/sync";
import type { Host } from "../host.js";
import { readAll } from "../read.js";
import { Trouble } from "../trouble.js";

/** Comma or semicolon, whichever the first line has more of. */
const separatorOf = (text: string): string => {
  const [first = ""] = text.split(/\r?\n/, 1);
  return first.split(";").length > first.split(",").length ? ";" : ",";
};

/**
 * The rows of a CSV file (RFC 4180) in UTF-8, whose values are separated by commas or semicolons. No row is dropped, and
 * rows may differ in length: who uses them says what they must be.
 *
 * @param host - the files
 * @param file - the file, or `-`
 */
export async function readCsv(host: Host, file: string): Promise<readonly (readonly string[])[]> {
  const text = decodeUtf8(await readAll(host, file));
  if (text === undefined) throw new Trouble(`${file}: the file is not UTF-8`);
  try {
    // A file may mix line ends; neither ever becomes a part of a value.
    const lineEnds = ["\r\n", "\n"];
    return parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: lineEnds,
      bom: true,
      relax_column_count: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What the library says quotes the file.
    throw new Trouble(`${file}: the quotation marks cannot be read as CSV, from line ${String(error.lines)} on`);
  }
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A row as a line of CSV (RFC 4180), with its line end.
 *
 * @example
 * ```ts
 * csvLine(["a", 'b "c"']); // => 'a,"b ""c"""\r\n'
 * ```
 */
export const csvLine = (row: readonly string[]): string => `${row.map(cell).join(",")}\r\n`;
