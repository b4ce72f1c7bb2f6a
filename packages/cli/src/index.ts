/**
 * The command line of the standard as a function: the same commands, with files and streams as an argument.
 *
 * @module @nrs-kit/cli
 */
export type { Host } from "./host.js";
export { main } from "./main.js";
export { nodeHost } from "./node-host.js";
