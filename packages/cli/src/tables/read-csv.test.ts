import { Readable } from "node:stream";
import { rowsOf } from "@nrs-kit/anonymisation";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Host } from "../host.js";
import { readCsv, readCsvTable } from "./read-csv.js";
import { csvLines } from "./write-csv.js";

/** A host whose every file is these bytes, in pieces of some length. */
const hostOf = (bytes: Uint8Array, pieceLength: number): Host => ({
  open: () =>
    Readable.from(
      Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, at) =>
        Buffer.from(bytes.subarray(at * pieceLength, (at + 1) * pieceLength)),
      ),
    ),
  out: () => {},
  err: () => {},
  colour: false,
});

/** What the library says that stands there, by the same rules; nothing where its quotation marks are wrong. */
const byLibrary = (text: string): string[][] | undefined => {
  const [first = ""] = text.split("\n", 1);
  try {
    return parse(text, {
      delimiter: first.split(";").length > first.split(",").length ? ";" : ",",
      record_delimiter: ["\r\n", "\n"],
      bom: true,
      relax_column_count: true,
    });
  } catch {
    return undefined;
  }
};

/** A first line by which the separator is the same whatever follows. */
const separatorLine = (text: string): string => (text.includes(";") ? "x;x;x\n" : "x,x,x\n");

const rowsRead = (text: string, pieceLength: number) =>
  readCsv(hostOf(Buffer.from(text), pieceLength), "x.csv").catch(() => undefined);

/** Texts of the signs that mean something in CSV, and of a few that mean nothing. */
const wild = fc.string({
  unit: fc.constantFrom('"', '"', ",", ";", "\n", "\r\n", "\r", "a", "ș", " ", '"b"', "\ufeff"),
  maxLength: 24,
});
const pieceLength = fc.integer({ min: 1, max: 9 });

describe("readCsv", () => {
  it("reads what a well-known library reads, in pieces of any length, and refuses what that refuses", async () => {
    let [read, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(wild, pieceLength, async (text, length) => {
        const theirs = byLibrary(text);
        expect(await rowsRead(text, length)).toEqual(theirs);
        // The first line is read as a whole, to tell the separator; here everything comes after it.
        const behind = await rowsRead(`${separatorLine(text)}${text.replace("\ufeff", "")}`, length);
        const expected = byLibrary(`${separatorLine(text)}${text.replace("\ufeff", "")}`);
        expect(behind).toEqual(expected);
        if (theirs === undefined) refused++;
        else read++;
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(read, refused)).toBeGreaterThan(500);
  });

  it.each([
    ["a value that goes on after its mark", '"a"b\n', 1],
    ["a mark within a value", 'x,y\na"b,c\n', 2],
    ["a value that never ends, behind one with line ends", '"x\ny",1\n"a,b\n', 3],
  ])("tells the line of %s, and quotes nothing", async (_, text, line) => {
    await expect(readCsv(hostOf(Buffer.from(text), 4), "x.csv")).rejects.toThrow(
      `x.csv: the quotation marks cannot be read as CSV, from line ${line} on`,
    );
  });

  it("reads a value that fills many pieces without reading it again each time", async () => {
    const long = `"${"a\n".repeat(500_000)}"`;
    const rows = await readCsv(hostOf(Buffer.from(`${long},b\n`), 1000), "x.csv");
    expect(rows.map((row) => row.map((text) => text.length))).toEqual([[1_000_000, 1]]);
  });
});

describe("readCsvTable", () => {
  it("gives the columns of the rows, and writes back what it read", async () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r", "a", "b", "ș"), maxLength: 4 });
    // A name that is a whole number would come first among the columns of a table.
    const columnName = fc.string({ minLength: 1 }).map((text) => `n${text}`);
    const rows = fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.record({
        names: fc.uniqueArray(columnName, { minLength: columns, maxLength: columns }),
        records: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 60 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(rows, pieceLength, async ({ names, records }, length) => {
        const columns = names.map((name, at) => {
          const dictionary = records.map((record) => record[at] ?? "");
          return [name, { dictionary, codes: [...dictionary.keys()] }] as const;
        });
        const lines = [...csvLines({ rows: records.length, columns: Object.fromEntries(columns) })];
        // A semicolon in a name would tell another separator.
        fc.pre(!lines[0]?.includes(";"));
        const table = await readCsvTable(hostOf(Buffer.from(lines.join("")), length), "x.csv");
        expect(table.ok && [...rowsOf(table.value)]).toEqual([Object.keys(Object.fromEntries(columns)), ...records]);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps a value once, however many there are", async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `${at % 1700},x\n`).join("");
    const table = await readCsvTable(hostOf(Buffer.from(`a,b\n${lines}`), 4096), "x.csv");
    const { a, b } = table.ok ? table.value.columns : {};
    expect([a?.dictionary.length, a?.codes[4999], b?.dictionary]).toEqual([1700, 4999 % 1700, ["x"]]);
  });

  it.each([
    ["without names", "", ["table.column-repeated /0"]],
    ["with a name twice", "a,a\n1,2\n", ["table.column-repeated /0/1"]],
    ["with rows of other lengths", "a,b\n1\n1,2\n1,2,3\n", ["table.row-uneven /1", "table.row-uneven /3"]],
  ])("refuses a table %s", async (_, text, faults) => {
    const table = await readCsvTable(hostOf(Buffer.from(text), 8), "x.csv");
    expect(table.ok ? [] : table.refusals.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(faults);
  });

  it.each([
    ["a name", Buffer.from([0xff, 0x0a])],
    ["a value", Buffer.from([0x61, 0x0a, 0xff, 0x0a])],
  ])("does not take %s that is not UTF-8", async (_, bytes) => {
    await expect(readCsvTable(hostOf(bytes, 8), "x.csv")).rejects.toThrow("x.csv: the file is not UTF-8");
  });
});
