// `npm run bench [-- PACKAGE…]`: the benchmarks of all or the named packages, as a table and as bench-results.json.
import process from "node:process";
import { measureAll, measurementFiles, writeResults } from "./measurements.mjs";
import { ensureInstalled } from "./shared.mjs";

ensureInstalled();
const files = measurementFiles("bench", process.argv.slice(2));
if (files.length === 0) console.log("There are no benchmarks: no file packages/<name>/bench/*.bench.ts was found.");
const { rows, broken } = measureAll(files);
const round = (value) => (typeof value === "number" ? Number(value.toFixed(2)) : value);
console.table(rows.map((row) => ({ ...row, ratio: round(row.ratio), low: round(row.low), high: round(row.high) })));
writeResults("bench-results.json", rows);
process.exit(broken.length > 0 ? 1 : 0);
