import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { checkDocument } from "../src/index.js";
import { cleanFile, LINES, spoiltFile } from "./ndjson-file.js";
import { ajvStandalone } from "./peers.js";

const BLOCK = 128 * 1024;
const LINE_BREAK = 0x0a;

/** Hands on every line of a file, which is read block by block, and says how many there were. */
const eachLine = (path: string, hear: (line: Buffer) => void): number => {
  const file = openSync(path, "r");
  const block = Buffer.alloc(BLOCK);
  let [lines, rest] = [0, Buffer.alloc(0)];
  for (let length = readSync(file, block); length > 0; length = readSync(file, block)) {
    const bytes = Buffer.concat([rest, block.subarray(0, length)]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_BREAK); end !== -1; end = bytes.indexOf(LINE_BREAK, start)) {
      hear(bytes.subarray(start, end));
      lines += 1;
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  closeSync(file);
  if (lines !== LINES) throw new Error(`${lines} of ${LINES} lines were read`);
  return lines;
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const ajv = ajvStandalone("case-file");

/** Checks every line of a file; as many must be refused as were spoilt. */
const checked = (path: string, spoilt: number): number => {
  let refused = 0;
  const lines = eachLine(path, (line) => {
    if (!checkDocument(line, { sha256 }).valid) refused += 1;
  });
  if (refused !== spoilt) throw new Error(`${refused} lines were refused`);
  return lines;
};

/** The whole check: strict JSON, shape, rules, findings with their places. */
export const byCheck = (): number => checked(spoiltFile, LINES / 100);

/** The same without any line that is refused. */
export const byCheckOfClean = (): number => checked(cleanFile, 0);

/** JSON.parse, and the validator that Ajv writes: yes or no. */
export const byAjv = (): number => {
  let refused = 0;
  const lines = eachLine(spoiltFile, (line) => {
    if (!ajv(JSON.parse(line.toString()))) refused += 1;
  });
  if (refused === 0) throw new Error("no line was refused");
  return lines;
};

/** JSON.parse alone. */
export const byParse = (): number =>
  eachLine(spoiltFile, (line) => {
    JSON.parse(line.toString());
  });
