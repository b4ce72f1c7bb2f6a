// `npm run bench [-- [--record] PACKAGE…]`: the benchmarks of all or the named packages, as a table and as
// bench-results.json; with --record also in the committed page docs/guide/performance.md. The packages are built first, and
// measured as they are built.
import process from "node:process";
import { builtPackages, measureAll, measurementFiles, writeResults } from "./measurements.mjs";
import { build, ensureInstalled, typescript } from "./shared.mjs";

ensureInstalled();
const named = process.argv.slice(2);
const record = named.includes("--record");
const files = measurementFiles(
  "bench",
  named.filter((name) => name !== "--record"),
);
if (files.length === 0) console.log("There are no benchmarks: no file packages/<name>/bench/*.bench.ts was found.");
if (build() !== 0) process.exit(1);
const { rows, broken } = measureAll(files, builtPackages());
const round = (value) => (typeof value === "number" ? Number(value.toFixed(2)) : value);
console.table(rows.map((row) => ({ ...row, ratio: round(row.ratio), low: round(row.low), high: round(row.high) })));
writeResults("bench-results.json", rows);
if (broken.length > 0) process.exit(1);
if (record) process.exit(typescript("packages/workbench/src/measurement/record.ts"));
