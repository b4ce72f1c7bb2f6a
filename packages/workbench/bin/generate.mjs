// `npm run generate [-- --check]`: writes every generated file again, or with --check tells which ones differ.
import process from "node:process";
import { ensureInstalled, typescript } from "./shared.mjs";

ensureInstalled();
process.exit(typescript("packages/workbench/src/generate/main.ts", process.argv.slice(2)));
