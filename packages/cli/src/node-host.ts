import { createReadStream, createWriteStream } from "node:fs";
import { realpath, rename, rm, stat } from "node:fs/promises";
import process from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Host } from "./host.js";
import { searchOnThreads } from "./search-threads.js";
import { parquetFiles } from "./tables/parquet.js";
import { unwritable } from "./trouble.js";
import { poolFor } from "./worker-pool.js";

/** Says on a terminal how far a long check has come, on a line that the next output replaces. */
const showProgress = (done: number): void => {
  process.stderr.write(done < 1 ? `\r${Math.floor(done * 100)} %` : "\r     \r");
};

/** The file behind a path and who may use it, when it is one that can be replaced as a whole: not a pipe, and not a device. */
const replaceable = async (path: string): Promise<{ readonly file: string; readonly mode?: number } | undefined> => {
  try {
    const known = await stat(path);
    return known.isFile() ? { file: await realpath(path), mode: known.mode } : undefined;
  } catch {
    // What is not there yet is made.
    return { file: path };
  }
};

/** Writes a file beside the one that it replaces, so that there is always a whole one. */
const writeWhole = async (path: string, pieces: Iterable<string>): Promise<void> => {
  const known = await replaceable(path);
  if (known === undefined) return pipeline(Readable.from(pieces), createWriteStream(path));
  const { file, ...mode } = known;
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished, mode));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
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
      await writeWhole(path, pieces);
    } catch (error) {
      throw unwritable(path, error);
    }
  },
  parquet: parquetFiles,
  pool: poolFor,
  searchOnThreads: (parts) => searchOnThreads(parts),
  ...(process.stderr.isTTY === true && process.stdout.isTTY !== true ? { progress: showProgress } : {}),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
};
