import { type GeneralisationTask, recodeLocally } from "../src/index.js";
import { bestLevels } from "../src/search/best-levels.js";
import { encode } from "../src/search/encode.js";
import { newExecutor } from "../src/search/new-executor.js";
import { adultSample } from "../test/adult.js";
import { type Sample, taskOf } from "../test/golden.js";
import { groupByOf } from "./duckdb-unit.js";
import { nrsSample } from "./nrs-sample.js";

// Every contestant does its work some times and says how often. Before the first round it does it for some time: an engine
// compiles what is called a few times in each search only after hundreds of searches.

const TIMES = 8;
const WARM_UP_MS = 10_000;

const census = (): Sample => {
  const sample = adultSample();
  if (sample === undefined) throw new Error("the census sample is absent");
  return sample;
};

/** Encodes a sample and searches for its best levels. */
const search = (sample: Sample, task: GeneralisationTask): void => {
  const executor = newExecutor();
  const encoded = encode(sample.table, task, executor);
  if (!encoded.ok) throw new Error(encoded.refusals[0].code);
  const found = bestLevels(task, encoded.value, sample.table.rows, executor.interner);
  if (!found.ok) throw new Error(found.refusals[0].code);
};

const repeated = (prepare: () => () => void, times = TIMES): (() => number) => {
  let once: (() => void) | undefined;
  return () => {
    if (once === undefined) {
      once = prepare();
      const end = performance.now() + WARM_UP_MS;
      while (performance.now() < end) once();
    }
    for (let time = 0; time < times; time++) once();
    return times;
  };
};

const searches = (cell: string, sampleOf: () => Sample = census, times = TIMES) =>
  repeated(() => {
    const sample = sampleOf();
    const task = taskOf(cell, sample);
    return () => search(sample, task);
  }, times);

export const adult0 = searches("k5@0@loss-am");
export const adult1 = searches("k5@0.01@loss-am");
export const adult5 = searches("k5@0.05@loss-am");
export const geometric = searches("k5@0.05@loss-gm");
export const discernibility = searches("k5@0.05@dm");
export const averageClassSize = searches("k5@0.05@aecs", census, 1);
export const entropy = searches("k5@0.05@ent");
export const distinct3 = searches("k5+dl3:occupation@0.05@loss-am");
export const entropy3 = searches("k5+el3:occupation@0.05@loss-am");
export const entropy3At0 = searches("k5+el3:occupation@0@loss-am");
export const recursive43 = searches("k5+rl4x3:occupation@0.05@loss-am");
export const equal02 = searches("k5+te0.2:occupation@0.05@loss-am");
export const equal02At0 = searches("k5+te0.2:occupation@0@loss-am");
export const hierarchical02 = searches("k5+th0.2:occupation@0.05@loss-am");

export const nrs20k = searches("k5@0.05@loss-am", () => nrsSample(20_000, 7), 1);
export const nrs200k = searches("k5@0.05@loss-am", () => nrsSample(200_000, 11), 1);

/** Recodes the census sample locally, k = 5, and gives the released records with what they lose. */
export const recodeCensus = (sample: Sample = census()) => {
  const made = recodeLocally(sample.table, { ...taskOf("k5@0@loss-am", sample), metric: "loss-arithmetic" });
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value;
};

export const local = repeated(() => {
  const sample = census();
  return () => {
    recodeCensus(sample);
  };
});

let unit: ReturnType<typeof groupByOf> | undefined;

/** The unit: DuckDB groups the census sample by all columns. */
export const groupBy = async (): Promise<number> => {
  unit ??= groupByOf(census().table);
  const once = await unit;
  for (let time = 0; time < TIMES; time++) await once();
  return TIMES;
};
