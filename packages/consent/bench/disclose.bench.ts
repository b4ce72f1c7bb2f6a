import { performance } from "node:perf_hooks";
import { CaseFile, DataCategoryCode } from "@nrs-kit/domain";
import { type DecisionRequest, decide, disclose, permitDisclosure } from "../src/index.js";
import { everyRequest } from "../test/requests.js";
import { eightKilobytes } from "./eight-kilobytes.js";

const ROUNDS = 15;
const RUNS = 400;

/** The milliseconds that some runs of a function take. */
const timed = (run: () => unknown, runs: number): number => {
  const start = performance.now();
  for (let done = 0; done < runs; done += 1) run();
  return performance.now() - start;
};

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** How many times as fast as the peer, in rounds that alternate so that both meet the same machine. */
const compared = (subject: () => unknown, peer: () => unknown) => {
  timed(subject, RUNS);
  timed(peer, RUNS);
  const rounds = Array.from({ length: ROUNDS }, () => ({ peer: timed(peer, RUNS), subject: timed(subject, RUNS) }));
  const ratios = rounds.map((round) => round.peer / round.subject);
  const microseconds = (median(rounds.map(({ subject }) => subject)) / RUNS) * 1000;
  return { ratio: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios), rounds: ROUNDS, microseconds };
};

const disclosing = () => {
  const json = eightKilobytes();
  const caseFile = CaseFile.parse(json);
  const permit = permitDisclosure({
    caseFile,
    consents: (caseFile.consents ?? []).map((one) => ({ ...one, categories: [...DataCategoryCode.options] })),
    receiver: { organisation: "urn:example:centre", role: "shelter" },
    purpose: "shelter-placement",
    now: "2026-11-24T09:00:00Z",
  });
  if (!permit.ok) throw new Error("the example is permitted");
  const { microseconds, ...row } = compared(
    () => disclose(caseFile, permit.value),
    () => structuredClone(json),
  );
  const bytes = JSON.stringify(json).length;
  const note = `a case of ${bytes} bytes in ${microseconds.toFixed(0)} µs: ${(1 / row.ratio).toFixed(2)} times its structuredClone`;
  return { id: "disclose.8k", subject: "disclose", peer: "structuredClone", ...row, note };
};

const deciding = () => {
  const requests: DecisionRequest[] = [];
  for (const request of everyRequest()) {
    requests.push(request);
    if (requests.length === 200_000) break;
  }
  const all = () => {
    for (const request of requests) decide(request);
  };
  timed(all, 1);
  const rates = Array.from({ length: ROUNDS }, () => (requests.length / timed(all, 1)) * 1000);
  const note = `${Math.round(median(rates)).toLocaleString("en")} decisions per second on one core; ratio to 100,000`;
  const [ratio, low, high] = [median(rates), Math.min(...rates), Math.max(...rates)].map((rate) => rate / 100_000);
  return { id: "decide", subject: "decide", peer: "100,000 per second", ratio, low, high, rounds: ROUNDS, note };
};

/** The measurements of this package, as rows. */
export const rows = async () => [disclosing(), deciding()];
