import { openSync, readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { checkBlock, type ReadAt } from "./check/block.js";

// A thread of `nrs check`: it reads its blocks of one file itself, so that no bytes pass between threads.
const file = openSync(String(workerData), "r");

const readAt: ReadAt = (position, length) => {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < length; filled += read) {
    read = readSync(file, buffer, filled, length - filled, position + filled);
  }
  return buffer.subarray(0, filled);
};

parentPort?.on("message", ({ from, to }: { readonly from: number; readonly to: number }) => {
  parentPort?.postMessage(checkBlock(readAt, from, to));
});
