import process from "node:process";
import { fileURLToPath } from "node:url";
import {
  againstCold,
  againstIsolated,
  type BenchRow,
  type ColdCommand,
  type Isolated,
} from "../../workbench/src/measurement/index.js";
import { spoiltFile, writeFiles } from "./ndjson-file.js";

const contestant = (name: string): Isolated => ({ module: new URL("./ndjson-contestants.ts", import.meta.url), name });
const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const match = {
  id: "ndjson.cpu",
  subject: "checkDocument of each line",
  note: "100,000 case files of about 3.6 kB, no two alike, one line in a hundred refused: strict JSON, shape, all rules, findings with places",
  rounds: 5,
};

const nrs = (...options: readonly string[]): ColdCommand => ({
  command: [process.execPath, pathOf("../../cli/bin/nrs.js"), "check", ...options, spoiltFile],
  code: 1,
});

const sourcemeta: ColdCommand = {
  command: [
    pathOf("../../../node_modules/.bin/jsonschema"),
    "validate",
    "--fast",
    "--continue",
    pathOf("../schemas/v1/case-file.schema.json"),
    spoiltFile,
  ],
  code: 2,
};

const fromFile = (how: string) => ({
  ...match,
  subject: `nrs check, ${how}`,
  peer: "sourcemeta-cli",
  note: `${match.note}; ${how}; the peer checks the shape alone; a new process each time`,
});

/** What a check of NDJSON costs. */
export const rows = async (): Promise<readonly BenchRow[]> => {
  writeFiles();
  const checked = contestant("byCheck");
  return [
    await againstIsolated({ ...match, peer: "ajv-standalone" }, checked, contestant("byAjv")),
    await againstIsolated({ ...match, peer: "JSON.parse" }, checked, contestant("byParse")),
    await againstIsolated({ ...match, peer: "without invalid lines" }, checked, contestant("byCheckOfClean")),
    againstCold(fromFile("on all cores"), nrs(), sourcemeta),
    againstCold(fromFile("on one thread"), nrs("--threads", "1"), sourcemeta),
  ];
};
