// Loaded before the command of a cold process: when it ends, tells the processor time it took and its greatest memory.
import { writeSync } from "node:fs";
import process from "node:process";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1_000_000, megabytes: maxRSS / 1024 }));
});
