// `npm run soak [-- PACKAGE…]`: long runs of the laws, each with its own seed; any violation fails.
import process from "node:process";
import { measureAll, measurementFiles, writeResults } from "./measurements.mjs";
import { ensureInstalled } from "./shared.mjs";

ensureInstalled();
const files = measurementFiles("soak", process.argv.slice(2));
if (files.length === 0) console.log("There are no soak runs: no file packages/<name>/soak/*.soak.ts was found.");
const { rows, broken } = measureAll(files);
console.table(rows);
writeResults("soak-results.json", rows);
const violated = rows.filter(({ violations }) => violations > 0);
for (const { id, seed, violations } of violated) console.error(`${id}: ${violations} violations, seed ${seed}`);
process.exit(broken.length + violated.length > 0 ? 1 : 0);
