// `npm run check [-- --list | --only STAGE… | --except STAGE…]`: everything that the continuous integration checks.
import process from "node:process";
import { ensureInstalled, typescript } from "./shared.mjs";

ensureInstalled();
process.exit(typescript("packages/workbench/src/checks/main.ts", process.argv.slice(2)));
