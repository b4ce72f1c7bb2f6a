import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PartOutcome, SearchPart } from "@nrs-kit/anonymisation";
import { BugError } from "@nrs-kit/domain";

/** What a thread runs: a module, and options of Node for it. */
export interface ThreadEntry {
  readonly module: URL;
  readonly execArgv?: string[];
}

const built: ThreadEntry = { module: new URL("./search-worker.js", import.meta.url) };

/**
 * Searches for every part on a thread of its own.
 *
 * @param parts - the parts of one search
 * @param entry - what each thread runs
 * @returns what each thread found, in the order of the parts
 */
export async function searchOnThreads(
  parts: readonly SearchPart[],
  { module, ...options }: ThreadEntry = built,
): Promise<readonly PartOutcome[]> {
  const threads = parts.map((part) => new Worker(module, { ...options, workerData: part }));
  try {
    const answers = await Promise.all(threads.map((thread) => once(thread, "message")));
    return answers.map(([outcome]) => outcome);
  } catch {
    // The error of a thread may hold values of records: it is not passed on.
    throw new BugError("a thread of the search failed");
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
