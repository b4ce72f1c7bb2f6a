import process from "node:process";
import { fileURLToPath } from "node:url";
import { paintFor } from "./paint.js";
import { run } from "./run.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const places = { cases: here("../cases"), out: here("../out") };

const { lines, exitCode } = run(process.argv.slice(2), places, paintFor(process.stdout, process.env));
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = exitCode;
