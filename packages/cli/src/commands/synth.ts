import { setImmediate } from "node:timers/promises";
import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { syntheticConversation } from "@nrs-kit/interchange/synthetic";
import type { Host } from "../host.js";
import { readArguments } from "../options.js";
import { sha256 } from "../sha256.js";
import { Trouble } from "../trouble.js";

const MOST = 1_000_000;
const BATCH = 100;

/** A whole number among the options; Infinity and fractions are none. */
const wholeNumber = (name: string, value: string, least: number, most: number): number => {
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new Trouble(`--${name} takes a whole number from ${least} to ${most}`);
  return number;
};

/**
 * `nrs synth [--count N] [--seed N] [--messages]`: invented case files, or the messages that their agencies sent about them, one on
 * each line, valid and marked as invented. The seed names the first of them: the case of a seed is always the same.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function synth(args: readonly string[], host: Host): Promise<number> {
  const { values, flags, positionals, lang } = readArguments(args, ["count", "seed"], ["messages"]);
  if (positionals.length > 0) throw new Trouble("synth takes no file; it prints to standard output");
  const count = wholeNumber("count", values.count ?? "1", 1, MOST);
  const seed = wholeNumber("seed", values.seed ?? "1", 0, 2 ** 32 - 1 - MOST);
  for (let at = 0; at < count; at += 1) {
    const documents = flags.has("messages")
      ? syntheticConversation(seed + at, sha256, lang)
      : [syntheticCase(seed + at, lang)];
    for (const document of documents) host.out(`${JSON.stringify(document)}\n`);
    // Only between turns does the process hear that nobody reads any more.
    if (at % BATCH === 0) await setImmediate();
  }
  return 0;
}
