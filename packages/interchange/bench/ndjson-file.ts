import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDocument } from "../src/index.js";
import { naturals, nearMiss } from "../src/test-support/near-miss.js";
import { payloads } from "./payloads.js";

/** How many case files stand in the file of the benchmark, of about 3.6 kB each. */
export const LINES = 6_000;

const errorsIn = (text: string): number =>
  checkDocument(text, { sha256: String }).findings.filter(({ severity }) => severity === "error").length;

const valid = (): readonly string[] =>
  payloads("case-file", 3_600, LINES * 3, 5)
    .filter((text) => errorsIn(text) === 0)
    .slice(0, LINES);

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

const written = (name: string, lines: () => readonly string[]): string => {
  const path = join(tmpdir(), `nrs-bench-${LINES}-${name}.ndjson`);
  if (!existsSync(path)) {
    const whole = lines();
    if (whole.length !== LINES) throw new Error(`${whole.length} of ${LINES} case files keep every rule`);
    writeFileSync(`${path}.new`, `${whole.join("\n")}\n`);
    renameSync(`${path}.new`, path);
  }
  return path;
};

/** A file whose lines are all valid, invented and the same on every machine. */
export const cleanFile = (): string => written("clean", valid);

/** The same with one line in a hundred that is refused. */
export const spoiltFile = (): string =>
  written("spoilt", () => spoilt(readFileSync(cleanFile(), "utf8").trimEnd().split("\n")));
