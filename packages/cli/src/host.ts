import type { Readable } from "node:stream";
import type { Pool } from "./worker-pool.js";

/** What a command may touch: files, standard streams, nothing else. The network is not among them. */
export interface Host {
  /** Opens a file for reading, or standard input for `-`; throws the error of the platform. */
  readonly open: (path: string) => Readable;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard output shows colour. */
  readonly colour: boolean;
  /** Threads that check a large file together; undefined for a file that one thread checks sooner. */
  readonly pool?: (path: string) => Pool | undefined;
  /** Hears how much of a file is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}
