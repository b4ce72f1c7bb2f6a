import { parentPort, workerData } from "node:worker_threads";
import { searchPart } from "@nrs-kit/anonymisation";

// A thread of `nrs anonymise --threads`: it searches for one part, and answers once.
parentPort?.postMessage(searchPart(workerData));
