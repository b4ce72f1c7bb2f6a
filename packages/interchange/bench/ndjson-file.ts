import { closeSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDocument } from "../src/index.js";
import { naturals, nearMiss } from "../src/test-support/near-miss.js";
import { payloads } from "./payloads.js";

/** How many case files stand in a file of the benchmark, of about 3.6 kB each, no two of them alike. */
export const LINES = 100_000;
/** So many are drawn at once. */
const DRAWN = 10_000;

const errorsIn = (text: string): number =>
  checkDocument(text, { sha256: String }).findings.filter(({ severity }) => severity === "error").length;

function* valid(): Generator<string> {
  for (let seed = 5; ; seed += 1) {
    for (const text of payloads("case-file", 3_600, DRAWN, seed)) if (errorsIn(text) === 0) yield text;
  }
}

/** A whole number beyond 64 bits, at which a peer stops. */
const TOO_LARGE = /e\+/;

/** The same document with one fault. */
const spoilt = (text: string, random: ReturnType<typeof naturals>): string => {
  for (;;) {
    const changed = JSON.stringify(nearMiss(JSON.parse(text), random));
    if (errorsIn(changed) > 0 && !TOO_LARGE.test(changed)) return changed;
  }
};

const pathOf = (name: string): string => join(tmpdir(), `nrs-bench-${name}.jsonl`);

/** A file whose lines are all valid, invented and the same on every machine. */
export const cleanFile = pathOf("clean");
/** The same with one line in a hundred that is refused. */
export const spoiltFile = pathOf("spoilt");

/** Writes both files, as the rules are now: it takes minutes. */
export function writeFiles(): void {
  const [clean, faulty] = [openSync(cleanFile, "w"), openSync(spoiltFile, "w")];
  const [lines, random] = [valid(), naturals(6)];
  for (let at = 0; at < LINES; at += 1) {
    const text = lines.next().value as string;
    writeSync(clean, `${text}\n`);
    writeSync(faulty, `${at % 100 === 50 ? spoilt(text, random) : text}\n`);
  }
  closeSync(clean);
  closeSync(faulty);
}
