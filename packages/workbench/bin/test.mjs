// `npm test [-- ARGUMENTS OF VITEST…]`: installs if needed, then every unit and property test, from source.
import process from "node:process";
import { binOf, ensureInstalled, node } from "./shared.mjs";

ensureInstalled();
process.exit(node([binOf("vitest"), "run", ...process.argv.slice(2)]));
