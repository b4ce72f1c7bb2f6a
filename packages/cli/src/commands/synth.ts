import { setImmediate } from "node:timers/promises";
import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { type MessageType, messageTypes } from "@nrs-kit/interchange";
import { syntheticConversation, syntheticMessage } from "@nrs-kit/interchange/synthetic";
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

const typeNamed = (name: string): MessageType => {
  const type = messageTypes.find((one) => one === name);
  if (type === undefined) throw new Trouble(`--type takes a type of message, such as ${messageTypes.join(", ")}`);
  return type;
};

/**
 * `nrs synth [--count N] [--seed N] [--messages | --type TYPE]`: invented case files, or the messages that their agencies sent
 * about them, or one message of a type for each, one on each line, valid and marked as invented. The seed names the first of them: the
 * case of a seed is always the same.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function synth(args: readonly string[], host: Host): Promise<number> {
  const { values, flags, positionals, lang } = readArguments(args, ["count", "seed", "type"], ["messages"]);
  if (positionals.length > 0) throw new Trouble("synth takes no file; it prints to standard output");
  const count = wholeNumber("count", values.count ?? "1", 1, MOST);
  const seed = wholeNumber("seed", values.seed ?? "1", 0, 2 ** 32 - 1 - MOST);
  const type = values.type === undefined ? undefined : typeNamed(values.type);
  if (type !== undefined && flags.has("messages")) throw new Trouble("--messages and --type exclude each other");
  const documentsOf = (one: number): readonly object[] => {
    if (type !== undefined) return [syntheticMessage(type, one, sha256, lang)];
    return flags.has("messages") ? syntheticConversation(one, sha256, lang) : [syntheticCase(one, lang)];
  };
  for (let at = 0; at < count; at += 1) {
    for (const document of documentsOf(seed + at)) host.out(`${JSON.stringify(document)}\n`);
    // Only between turns does the process hear that nobody reads any more.
    if (at % BATCH === 0) await setImmediate();
  }
  return 0;
}
