import type { Readable } from "node:stream";

/** What a command may touch: files, standard streams, nothing else. The network is not among them. */
export interface Host {
  /** Opens a file for reading, or standard input for `-`; throws the error of the platform. */
  readonly open: (path: string) => Readable;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard output shows colour. */
  readonly colour: boolean;
}
