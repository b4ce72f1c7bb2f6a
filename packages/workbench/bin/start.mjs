// `npm start [-- CASE…]`: installs if needed, builds what changed, and lets the stories travel the whole way.
import process from "node:process";
import { binOf, ensureInstalled, node, root } from "./shared.mjs";

ensureInstalled();
const built = node([binOf("turbo"), "run", "build", "--output-logs=errors-only"]);
process.exit(built || node([root("examples/journey/dist/main.js"), ...process.argv.slice(2)]));
