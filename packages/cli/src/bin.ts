import process from "node:process";
import { main } from "./main.js";
import { nodeHost } from "./node-host.js";

// Whoever reads the output may stop before its end, as `head` does. What was not delivered is a failure, without words.
process.stdout.on("error", () => process.exit(2));

try {
  process.exitCode = await main(process.argv.slice(2), nodeHost);
} catch {
  // A bug of ours: the stack may hold values of a case, so it is not shown.
  process.stderr.write("nrs: an internal error; please report it with the command that led to it, without the file\n");
  process.exitCode = 2;
}
