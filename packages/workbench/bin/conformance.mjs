// `npm run conformance`: the public test vectors through every runner, one plain line for each.
import { existsSync } from "node:fs";
import process from "node:process";
import { ensureInstalled, root, typescript } from "./shared.mjs";

const runners = "packages/workbench/src/conformance/run.ts";
ensureInstalled();
if (!existsSync(root(runners))) {
  console.error(`There is no conformance runner yet: ${runners} is missing.`);
  process.exit(2);
}
process.exit(typescript(runners, process.argv.slice(2)));
