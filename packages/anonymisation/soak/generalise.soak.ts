import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import * as fc from "fast-check";
import type { SoakRow } from "../../workbench/src/measurement/index.js";
import { generalise } from "../src/index.js";
import type { Executor } from "../src/search/executor.js";
import { generaliseWith } from "../src/search/generalise.js";
import { executors } from "../test/executors.js";
import { exhaustiveLoss } from "../test/exhaustive.js";
import { readGolden, readSample, taskOf } from "../test/golden.js";
import { smallProblem, tableOfRows } from "../test/tasks.js";

const ROUNDS = 100_000;

const differs = (loss: number | undefined, expected: number | undefined): boolean =>
  loss === undefined || expected === undefined
    ? loss !== expected
    : Math.abs(loss - expected) > 1e-9 * Math.max(1, expected);

/** Small tables against a search of every generalisation, many more than the tests have time for. */
const exhaustive = (name: string, executor: Executor, seed: number): SoakRow => {
  let violations = 0;
  fc.assert(
    fc.property(smallProblem, ({ rows, task }) => {
      const found = generaliseWith(executor, tableOfRows(rows), task);
      if (differs(found.ok ? found.value.loss : undefined, exhaustiveLoss(rows, task))) violations += 1;
    }),
    { numRuns: ROUNDS, seed, endOnFailure: true },
  );
  return { id: `anonymise.exhaustive.${name}`, rounds: ROUNDS, violations, seed };
};

const named = process.env.NRS_DATA;
const folder = named === undefined ? new URL("../../../../shared/data/", import.meta.url) : pathToFileURL(`${named}/`);
const data = new URL("nrs-synthetic/", folder);

/** Twenty thousand invented records against the optima of the reference, where they are at hand; they take a minute. */
const golden = (): readonly SoakRow[] => {
  const file = new URL("golden-nrs20k.jsonl", data);
  if (!existsSync(file)) {
    console.info(`Skipped: no file ${file.pathname} (set NRS_DATA to the folder)`);
    return [];
  }
  const sample = readSample(data, "nrs20k");
  const cells = readGolden(file);
  const missed = cells.filter(({ cell, loss, suppressed }) => {
    const found = generalise(sample.table, taskOf(cell, sample));
    const isOther = !found.ok || differs(found.value.loss, loss) || found.value.suppressedRecords !== suppressed;
    if (isOther)
      console.info(
        `${cell}: ${loss} and ${suppressed} expected, ${found.ok ? `${found.value.loss} and ${found.value.suppressedRecords}` : "none"} found`,
      );
    return isOther;
  });
  return [{ id: "anonymise.golden.nrs20k", rounds: cells.length, violations: missed.length, seed: 0 }];
};

/** The search against every generalisation there is, and against the reference. */
export const rows = async (): Promise<readonly SoakRow[]> => {
  const seed = Number(process.env.NRS_SEED ?? Date.now() % 2 ** 31);
  return [...executors().map(([name, executor]) => exhaustive(name, executor, seed)), ...golden()];
};
