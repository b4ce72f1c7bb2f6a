import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HierarchyTable, hierarchyDigest, writtenRows } from "../src/index.js";
import type { Sample } from "../test/golden.js";
import { nrsSample } from "./nrs-sample.js";

const RECORDS = 1_000_000;

/** Where the files of a large release lie. */
export const millionFiles = {
  records: join(tmpdir(), "nrs-bench-million.csv"),
  policy: join(tmpdir(), "nrs-bench-million.json"),
  hierarchies: join(tmpdir(), "nrs-bench-million"),
  release: join(tmpdir(), "nrs-bench-million-release.csv"),
} as const;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const csvOf = (rows: HierarchyTable): string => rows.map((row) => `${row.join(",")}\n`).join("");

const rowsOf = (hierarchy: Sample["hierarchies"][string]): HierarchyTable =>
  hierarchy.values.map((_, place) => hierarchy.levels.map(({ groupOf, labels }) => labels[groupOf[place] ?? 0] ?? ""));

/** Writes a million invented records with nine quasi-identifiers, their hierarchies and a policy: k = 5, 5 %, loss. */
export function writeMillion(): void {
  const { table, hierarchies } = nrsSample(RECORDS, 13);
  const fields = Object.keys(table.columns).filter((field) => field !== "residence");
  const columns = Object.fromEntries(Object.entries(table.columns).filter(([field]) => fields.includes(field)));
  // No value of this sample has a comma.
  const lines = [...writtenRows({ ...table, columns }, (text) => text)];
  writeFileSync(millionFiles.records, `${[fields.join(","), ...lines].join("\n")}\n`);
  mkdirSync(millionFiles.hierarchies, { recursive: true });
  const digests: Record<string, string> = {};
  for (const field of fields) {
    const rows = rowsOf(hierarchies[field] ?? { values: [], levels: [] });
    writeFileSync(join(millionFiles.hierarchies, `${field}.csv`), csvOf(rows));
    digests[field] = hierarchyDigest(rows, sha256);
  }
  const policy = {
    policyVersion: "1.0",
    name: "SYNTHETIC policy of a benchmark",
    recoding: "full-domain",
    metric: "loss-arithmetic",
    suppressionLimit: 0.05,
    columns: Object.fromEntries(fields.map((field) => [field, { role: "quasi-identifier", hierarchy: field }])),
    hierarchies: digests,
    models: [{ model: "k-anonymity", k: 5 }],
    missing: { texts: [""], meaning: "refused" },
  };
  writeFileSync(millionFiles.policy, JSON.stringify(policy));
}
