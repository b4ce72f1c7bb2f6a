import {
  type AnonymisationRefusalCode,
  type AnonymisedRelease,
  anonymise,
  anonymiseInParts,
  type ColumnTable,
  type HierarchyTables,
  type ReleaseHost,
  type SearchInParts,
} from "@nrs-kit/anonymisation";
import type { AnonymisationPolicy, Result } from "@nrs-kit/domain";
import type { Host } from "./host.js";
import { newSha256, sha256 } from "./sha256.js";
import { threadsOf } from "./threads.js";
import { tool } from "./tool.js";
import { Trouble } from "./trouble.js";

/** How long a search may take, and on how many threads. */
export interface SearchLimits {
  readonly seconds: number;
  readonly threads: number;
}

/** Records, and under what they are released. */
export interface ReleaseInput {
  readonly table: ColumnTable;
  readonly policy: AnonymisationPolicy;
  readonly hierarchies: HierarchyTables;
  readonly people: ColumnTable | undefined;
}

type Made = Result<AnonymisedRelease, AnonymisationRefusalCode>;

/** How often threads that search are asked how far they have come. In milliseconds. */
const ASKED_EVERY = 100;

/**
 * Reads the limits of a search.
 *
 * @param within - the value of `--within`
 * @param threads - the value of `--threads`
 */
export function searchLimits(within: string | undefined, threads: string | undefined): SearchLimits {
  const seconds = within === undefined ? Number.POSITIVE_INFINITY : Number(within.trim() || Number.NaN);
  if (!(seconds >= 0)) throw new Trouble("--within takes a number of seconds");
  return { seconds, threads: threadsOf(threads, 1) };
}

/**
 * Makes a release, tells the host how far the search has come, and stops it when its seconds are over.
 *
 * @param limits - how long, and on how many threads
 * @param host - who hears of it, and has the threads
 * @param input - the records, and under what they are released
 */
export function anonymisedWithin(
  { seconds, threads }: SearchLimits,
  host: Host,
  { table, policy, hierarchies, people }: ReleaseInput,
): Made | Promise<Made> {
  const end = performance.now() + seconds * 1000;
  const releaseHost = { sha256, newSha256, tool: `${tool.name} ${tool.version}` };
  const { progress, searchOnThreads } = host;
  if (threads > 1 && searchOnThreads !== undefined) {
    const search = anonymiseInParts(table, policy, hierarchies, releaseHost, threads, people);
    return search.ok ? finished(search.value, end, searchOnThreads, progress) : search;
  }
  const watch: ReleaseHost["watch"] = ({ share }) => {
    progress?.(share);
    return performance.now() < end;
  };
  return anonymise(table, policy, hierarchies, { ...releaseHost, watch }, people);
}

/** Waits for all threads, and tells those that search when to stop. */
async function finished(
  search: SearchInParts<AnonymisedRelease>,
  end: number,
  searchOnThreads: NonNullable<Host["searchOnThreads"]>,
  progress: Host["progress"],
): Promise<Made> {
  const look = (): void => {
    progress?.(search.progress().share);
    if (performance.now() >= end) search.stop();
  };
  look();
  const timer = setInterval(look, ASKED_EVERY);
  try {
    return search.finish(await searchOnThreads(search.parts));
  } finally {
    clearInterval(timer);
  }
}
