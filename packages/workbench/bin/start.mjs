// `npm start [-- CASE…]`: installs if needed, builds what changed, and lets the stories travel the whole way.
import process from "node:process";
import { build, ensureInstalled, node, root } from "./shared.mjs";

ensureInstalled();
process.exit(build() || node([root("examples/journey/dist/main.js"), ...process.argv.slice(2)]));
