import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// Runs one measurement file, which exports `rows()`, and writes its rows as JSON: `rows-of.ts FILE OUTPUT`.
const [file = "", output = ""] = process.argv.slice(2);
const measurement = (await import(pathToFileURL(file).href)) as { rows?: () => Promise<readonly unknown[]> };
if (measurement.rows === undefined) throw new Error(`${file} does not export rows()`);
writeFileSync(output, JSON.stringify(await measurement.rows()));
