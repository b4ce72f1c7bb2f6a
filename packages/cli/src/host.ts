import type { Readable } from "node:stream";
import type { PartOutcome, SearchPart } from "@nrs-kit/anonymisation";
import type { ParquetFiles } from "./tables/parquet.js";
import type { Pool } from "./worker-pool.js";

/** What a command may touch: the files it is told, standard streams, nothing else. The network is not among them. */
export interface Host {
  /** Opens a file for reading, or standard input for `-`; throws the error of the platform. */
  readonly open: (path: string) => Readable;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard output shows colour. */
  readonly colour: boolean;
  /** Writes a file that the command was told to write, piece by piece. */
  readonly write?: (path: string, pieces: Iterable<string>) => Promise<void>;
  /** Tables as Parquet files. */
  readonly parquet?: ParquetFiles;
  /** Threads that check a large file together, as many as are asked for; undefined for a file that is checked sooner without. */
  readonly pool?: (path: string, threads?: number) => Pool | undefined;
  /** Searches for the best levels on several threads, each for a part. */
  readonly searchOnThreads?: (parts: readonly SearchPart[]) => Promise<readonly PartOutcome[]>;
  /** Hears how much of a file is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}
