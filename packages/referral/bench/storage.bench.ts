import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type BenchRow, summaryOf } from "../../workbench/src/measurement/index.js";
import { referralChart, type Snapshot, step } from "../src/index.js";
import { restoreSnapshot, storeSnapshot } from "../src/storage/index.js";
import { script, start } from "./referral-script.js";

const CASES = 100_000;
const ALLOWED = 40_000_000;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** The states of the script in which something is still to come, each with the event that comes. */
const stations = (() => {
  let snapshot: Snapshot<typeof start.context> = start;
  return script.flatMap((event) => {
    const stepped = step(referralChart, snapshot, event);
    if (!stepped.ok) return [];
    const before = snapshot;
    snapshot = stepped.value;
    return before.value === "draft" ? [] : [{ snapshot: before, event }];
  });
})();

const idOf = (at: number): string => `018f6b5c-0000-7000-9000-${at.toString(16).padStart(12, "0")}`;

const stationOf = (at: number): (typeof stations)[number] => stations[at % stations.length] ?? fail("no station");

const fail = (why: string): never => {
  throw new Error(why);
};

/** One live referral of its own, as it lies in a store. */
const liveCase = (at: number): string => {
  const { snapshot } = stationOf(at);
  return storeSnapshot(referralChart, { ...snapshot, context: { ...snapshot.context, referral: idOf(at) } });
};

const moved = (text: string, at: number): string => {
  const restored = restoreSnapshot(referralChart, text);
  if (!restored.ok) return fail("a stored referral is refused");
  const stepped = step(referralChart, restored.value, stationOf(at).event);
  return stepped.ok ? storeSnapshot(referralChart, stepped.value) : fail("a step is refused");
};

const round = (): { readonly bytes: number; readonly rate: number; readonly longest: number } => {
  const before = heap();
  const live = Array.from({ length: CASES }, (_, at) => liveCase(at));
  const began = process.cpuUsage();
  for (let at = 0; at < CASES; at++) live[at] = moved(live[at] ?? "", at);
  const { user, system } = process.cpuUsage(began);
  const bytes = heap() - before;
  const longest = live.reduce((most, text) => Math.max(most, text.length), 0);
  return { bytes, longest, rate: CASES / ((user + system) / 1_000_000) };
};

/** What a hundred thousand live referrals take once each was restored, stepped and stored again. */
export const rows = async (): Promise<readonly BenchRow[]> => {
  const rounds = Array.from({ length: 5 }, round);
  const { ratio, ...summary } = summaryOf(rounds.map(({ bytes }) => ALLOWED / bytes));
  const megabytes = (ALLOWED / ratio / 1_000_000).toFixed(1);
  const rate = Math.round(summaryOf(rounds.map((one) => one.rate)).ratio).toLocaleString("en");
  const longest = Math.max(...rounds.map((one) => one.longest));
  const note = `${CASES.toLocaleString("en")} referrals in ${megabytes} MB of heap, ${longest} bytes the longest; ${rate} restored, stepped and stored again per second`;
  return [{ id: "snapshots.100k", subject: "storeSnapshot", peer: "40 MB", ratio, ...summary, note }];
};
