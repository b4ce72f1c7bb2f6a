// `npm run mutation -- PACKAGE`: which mutants of the rules of a package its tests do not notice.
import process from "node:process";
import { ensureInstalled, typescript } from "./shared.mjs";

ensureInstalled();
process.exit(typescript("packages/workbench/src/mutation/main.ts", process.argv.slice(2)));
