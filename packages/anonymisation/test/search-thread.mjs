// A thread that searches for the parts that it is sent, from the sources.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { searchPart } = await import("../src/index.ts");
parentPort?.on("message", (part) => parentPort?.postMessage(searchPart(part)));
