import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { BugError } from "@nrs-kit/domain";
import type { BlockReport } from "./check/block.js";
import type { BlockChecker } from "./check/in-order.js";

/** The checkers of one file. */
export interface Pool {
  /** The length of the file. */
  readonly size: number;
  readonly checkers: readonly BlockChecker[];
  readonly stop: () => Promise<void>;
}

/** A thread takes part of a second to warm up; a smaller file is checked sooner without. */
const WORTH_A_POOL = 32 * 1024 * 1024;

/** What the heap of a thread may hold: a block with its findings is far smaller. In MB. */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 };

/** A thread answers in the order in which it was asked. */
const checkerOf = (worker: Worker): BlockChecker => {
  const asked: { readonly resolve: (report: BlockReport) => void; readonly reject: (error: Error) => void }[] = [];
  worker.on("message", (report: BlockReport) => asked.shift()?.resolve(report));
  // The error of a thread may hold values of a case: it is not passed on.
  worker.on("error", () => {
    for (const { reject } of asked.splice(0)) reject(new BugError("a thread of the check failed"));
  });
  return {
    check: (from, to) =>
      new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        worker.postMessage({ from, to });
      }),
  };
};

/**
 * Starts threads, when a file is large enough to be worth it.
 *
 * @param path - the file
 * @param threads - how many; one for each core when it is not given
 */
export function poolFor(path: string, threads = availableParallelism()): Pool | undefined {
  const stat = path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile() || stat.size < WORTH_A_POOL) return undefined;
  const entry = new URL("./check-worker.js", import.meta.url);
  const workers = Array.from({ length: threads }, () => new Worker(entry, { workerData: path, resourceLimits: HEAP }));
  return {
    size: stat.size,
    checkers: workers.map(checkerOf),
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
