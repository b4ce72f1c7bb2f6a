import { appendFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDocument } from "../src/index.js";
import { naturals, nearMiss } from "../src/test-support/near-miss.js";
import { payloads } from "./payloads.js";

/** How many case files stand in a file of the benchmark, of about 3.6 kB each. */
export const LINES = 100_000;
/** So many are distinct, and come again and again. */
const DISTINCT = 5_000;

const errorsIn = (text: string): number =>
  checkDocument(text, { sha256: String }).findings.filter(({ severity }) => severity === "error").length;

const valid = (): readonly string[] =>
  payloads("case-file", 3_600, DISTINCT * 4, 5)
    .filter((text) => errorsIn(text) === 0)
    .slice(0, DISTINCT);

/** Every hundredth line has one fault. */
const spoilt = (lines: readonly string[]): readonly string[] => {
  const random = naturals(6);
  const wrong = (text: string): string => {
    for (;;) {
      const changed = JSON.stringify(nearMiss(JSON.parse(text), random));
      if (errorsIn(changed) > 0) return changed;
    }
  };
  return lines.map((text, at) => (at % 100 === 50 ? wrong(text) : text));
};

const pathOf = (name: string): string => join(tmpdir(), `nrs-bench-${name}.jsonl`);

const write = (path: string, lines: readonly string[]): void => {
  const block = `${lines.join("\n")}\n`;
  writeFileSync(path, block);
  for (let written = DISTINCT; written < LINES; written += DISTINCT) appendFileSync(path, block);
};

/** A file whose lines are all valid, invented and the same on every machine. */
export const cleanFile = pathOf("clean");
/** The same with one line in a hundred that is refused. */
export const spoiltFile = pathOf("spoilt");

/** Writes both files, as the rules are now. */
export function writeFiles(): void {
  const lines = valid();
  if (lines.length !== DISTINCT) throw new Error(`${lines.length} of ${DISTINCT} case files keep every rule`);
  write(cleanFile, lines);
  write(spoiltFile, spoilt(lines));
}
