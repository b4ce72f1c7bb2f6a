import process from "node:process";
import { fileURLToPath } from "node:url";
import { againstCold, type BenchRow } from "../../workbench/src/measurement/index.js";
import { millionFiles, writeMillion } from "./million-file.js";

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a release of a million records costs, from file to file. */
export const rows = async (): Promise<readonly BenchRow[]> => {
  writeMillion();
  const { records, policy, hierarchies, release } = millionFiles;
  const options = ["--policy", policy, "--hierarchies", hierarchies, "--out", release];
  return [
    againstCold(
      {
        id: "anonymise.million.cold",
        subject: "nrs anonymise",
        peer: "duckdb-group-by of the file",
        note: "1,000,000 records with nine quasi-identifiers, k = 5, 5 %, loss, from CSV to CSV with risks and digest, one thread, a new process each time",
        inPeers: true,
      },
      { command: [process.execPath, pathOf("../../cli/bin/nrs.js"), "anonymise", records, ...options] },
      { command: [process.execPath, pathOf("./group-by-csv.mjs"), records] },
    ),
  ];
};
