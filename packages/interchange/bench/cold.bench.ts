import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { againstCold, type BenchRow, type ColdCommand } from "../../workbench/src/measurement/index.js";
import { payloads } from "./payloads.js";

const file = join(tmpdir(), "nrs-bench-case-file.json");

const node = (script: string): ColdCommand => ({
  command: [process.execPath, fileURLToPath(new URL(script, import.meta.url)), file],
});

const match = { peer: "bare node", note: "a case file of about 3.6 kB, read in a new process each time", rounds: 25 };

/** What it costs to come to the first verdict, beside Node that only reads the file. */
export const rows = async (): Promise<readonly BenchRow[]> => {
  writeFileSync(file, payloads("case-file", 3_600, 1, 5)[0] ?? "");
  const bare = node("./cold-bare.mjs");
  return [
    againstCold({ ...match, id: "cold.boolean", subject: "isCaseFile" }, node("./cold-boolean.mjs"), bare),
    againstCold({ ...match, id: "cold.findings", subject: "caseFileFindings" }, node("./cold-findings.mjs"), bare),
  ];
};
