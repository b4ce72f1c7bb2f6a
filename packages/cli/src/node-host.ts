import { createReadStream } from "node:fs";
import process from "node:process";
import type { Host } from "./host.js";

/** The host of the command line: the files and standard streams of this process. */
export const nodeHost: Host = {
  open: (path) => (path === "-" ? process.stdin : createReadStream(path)),
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
};
