import { createReadStream, createWriteStream } from "node:fs";
import process from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Host } from "./host.js";
import { parquetFiles } from "./tables/parquet.js";
import { unwritable } from "./trouble.js";
import { poolFor } from "./worker-pool.js";

/** Says on a terminal how far a long check has come, on a line that the next output replaces. */
const showProgress = (done: number): void => {
  process.stderr.write(done < 1 ? `\r${Math.floor(done * 100)} %` : "\r     \r");
};

/** The host of the command line: the files and standard streams of this process. */
export const nodeHost: Host = {
  open: (path) => (path === "-" ? process.stdin : createReadStream(path)),
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  write: async (path, pieces) => {
    try {
      await pipeline(Readable.from(pieces), createWriteStream(path));
    } catch (error) {
      throw unwritable(path, error);
    }
  },
  parquet: parquetFiles,
  pool: poolFor,
  ...(process.stderr.isTTY === true && process.stdout.isTTY !== true ? { progress: showProgress } : {}),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
};
