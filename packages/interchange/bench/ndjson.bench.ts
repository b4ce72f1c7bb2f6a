import { againstIsolated, type BenchRow, type Isolated } from "../../workbench/src/measurement/index.js";
import { writeFiles } from "./ndjson-file.js";

const contestant = (name: string): Isolated => ({ module: new URL("./ndjson-contestants.ts", import.meta.url), name });

const match = {
  id: "ndjson.cpu",
  subject: "checkDocument of each line",
  note: "case files of about 3.6 kB, one line in a hundred refused: strict JSON, shape, all rules, findings with places",
};

/** What a check of NDJSON costs. */
export const rows = async (): Promise<readonly BenchRow[]> => {
  writeFiles();
  return measured();
};

const measured = async (): Promise<readonly BenchRow[]> => [
  await againstIsolated({ ...match, peer: "ajv-standalone" }, contestant("byCheck"), contestant("byAjv")),
  await againstIsolated({ ...match, peer: "JSON.parse" }, contestant("byCheck"), contestant("byParse")),
  await againstIsolated(
    { ...match, peer: "without invalid lines" },
    contestant("byCheck"),
    contestant("byCheckOfClean"),
  ),
];
