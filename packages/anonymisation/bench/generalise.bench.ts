import { type BenchRow, summaryOf } from "../../workbench/src/measurement/index.js";
import { type GeneralisationTask, recodeLocally } from "../src/index.js";
import { bestLevels } from "../src/search/best-levels.js";
import { encode } from "../src/search/encode.js";
import { newInterner } from "../src/search/new-interner.js";
import { ADULT_ABSENT, adultSample } from "../test/adult.js";
import type { Sample } from "../test/golden.js";
import { groupByOf } from "./duckdb-unit.js";
import { nrsSample } from "./nrs-sample.js";

const ROUNDS = 15;
/** Searches before the first that counts: after fewer the engine is still compiling. */
const WARM_UPS = 40;
/** How often each contestant does its work in a round: what ran before has left its data in the caches. */
const TIMES = 8;

const mean = (one: () => number): number =>
  Array.from({ length: TIMES }, one).reduce((sum, time) => sum + time, 0) / TIMES;

const taskOf = ({ hierarchies }: Sample, suppressionLimit: number): GeneralisationTask => ({
  quasiIdentifiers: Object.entries(hierarchies).map(([field, hierarchy]) => ({ field, hierarchy })),
  models: [{ model: "k-anonymity", k: 5 }],
  suppressionLimit,
  metric: "loss-arithmetic",
});

const seconds = (began: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000_000;
};

/** How long the encoding and the search of a sample take, in seconds of processor time. */
const searching = (sample: Sample, limit: number): number => {
  const began = process.cpuUsage();
  const task = taskOf(sample, limit);
  const interner = newInterner();
  const encoded = encode(sample.table, task, interner);
  if (!encoded.ok) throw new Error(encoded.refusals[0].code);
  const found = bestLevels(task, encoded.value, sample.table.rows, interner);
  if (!found.ok) throw new Error(found.refusals[0].code);
  return seconds(began);
};

/** How long local recoding takes, in seconds of processor time, and how much of the values it keeps. */
const recoding = (sample: Sample): { readonly time: number; readonly granularity: number } => {
  const began = process.cpuUsage();
  const made = recodeLocally(sample.table, { ...taskOf(sample, 0), metric: "loss-arithmetic" });
  if (!made.ok) throw new Error(made.refusals[0].code);
  return { time: seconds(began), granularity: 1 - made.value.loss };
};

const rowOf = (
  id: string,
  peer: string,
  rounds: readonly { readonly ours: number; readonly theirs: number }[],
  what = { subject: "generalise", note: "k = 5, loss, encoding and search, one thread" },
): BenchRow => {
  const { ratio, low, high, rounds: count } = summaryOf(rounds.map(({ ours, theirs }) => theirs / ours));
  const inPeers = summaryOf(rounds.map(({ ours, theirs }) => ours / theirs)).ratio;
  const ours = summaryOf(rounds.map((one) => one.ours * 1000)).ratio;
  const note = `${inPeers} times the peer, ${ours} ms; ${what.note}`;
  return { id, subject: what.subject, peer, ratio, low, high, rounds: count, note };
};

/** What the best generalisation costs, in groupings of DuckDB and in searches of the census sample. */
export const rows = async (): Promise<readonly BenchRow[]> => {
  const adult = adultSample();
  if (adult === undefined) {
    console.info(ADULT_ABSENT);
    return [];
  }
  const groupBy = await groupByOf(adult.table);
  const unit = async (): Promise<number> => {
    const began = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) await groupBy();
    return seconds(began) / TIMES;
  };
  const limits = [0, 0.01, 0.05];
  for (let time = 0; time < WARM_UPS; time++) for (const limit of limits) searching(adult, limit);
  await unit();
  const measured = limits.map((limit) => ({ limit, rounds: [] as { ours: number; theirs: number }[] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { limit, rounds } of measured)
      rounds.push({ theirs: await unit(), ours: mean(() => searching(adult, limit)) });
  }
  for (let time = 0; time < WARM_UPS; time++) recoding(adult);
  const local: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    local.push({ theirs: await unit(), ours: mean(() => recoding(adult).time) });
  const note = `k = 5, granularity ${recoding(adult).granularity.toFixed(4)}, nobody suppressed, encoding included, one thread`;
  const [small, large] = [nrsSample(20_000, 7), nrsSample(200_000, 11)];
  searching(small, 0.05);
  const nrs = (sample: Sample, times: number) =>
    Array.from({ length: times }, () => ({ theirs: searching(adult, 0.05), ours: searching(sample, 0.05) }));
  return [
    ...measured.map(({ limit, rounds }) => rowOf(`anonymise.adult.${limit * 100}`, "duckdb-group-by", rounds)),
    rowOf("anonymise.local.adult", "duckdb-group-by", local, { subject: "recodeLocally", note }),
    rowOf("anonymise.nrs20k.5", "adult.5", nrs(small, 5)),
    rowOf("anonymise.nrs200k.5", "adult.5", nrs(large, 3)),
  ];
};
