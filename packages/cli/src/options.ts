import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Language } from "@nrs-kit/domain";
import { Trouble } from "./trouble.js";

/** How a command answers. */
export type Format = "text" | "json" | "sarif";

/** What every command understands. */
export interface CommonOptions {
  readonly format: Format;
  readonly lang: Language;
}

/** The arguments of a command: its options by name and what stands alone. */
export interface Arguments extends CommonOptions {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The options without a value that were given. */
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

const FORMATS = ["text", "json"] as const satisfies readonly Format[];
const LANGUAGES = ["en", "ro", "ru"] as const;

/**
 * The value of an option that takes one of a few; the first of them when it is not given.
 *
 * @param name - the option
 * @param value - what was given
 * @param allowed - what it takes
 */
export const oneOf = <const V extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly [V, ...V[]],
): V => {
  const found = value === undefined ? allowed[0] : allowed.find((one) => one === value);
  if (found === undefined) throw new Trouble(`--${name} takes ${allowed.join(", ")}`);
  return found;
};

/**
 * Reads the arguments of a command; `--format` and `--lang` are understood by all.
 *
 * @param args - the words after the name of the command
 * @param names - the options of this command that take a value, beside the common ones
 * @param flags - its options that take none
 * @param formats - the formats of its answer, when they are more than text and JSON
 */
export function readArguments(
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[] = [],
  formats: readonly [Format, ...Format[]] = FORMATS,
): Arguments {
  const valued = ["format", "lang", ...names].map((name) => [name, { type: "string" as const }] as const);
  const bare = flags.map((name) => [name, { type: "boolean" as const }] as const);
  const options: ParseArgsConfig["options"] = Object.fromEntries([...valued, ...bare]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const given: Readonly<Record<string, unknown>> = values;
    // Every option was declared to take one string, or nothing.
    const texts = values as Record<string, string | undefined>;
    return {
      values: texts,
      flags: new Set(flags.filter((name) => given[name] === true)),
      positionals,
      format: oneOf("format", texts.format, formats),
      lang: oneOf("lang", texts.lang, LANGUAGES),
    };
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(error instanceof Error ? (error.message.split(". ")[0] ?? "") : "the arguments cannot be read");
  }
}

/**
 * The value of an option that a command cannot do without.
 *
 * @param args - the arguments of the command
 * @param name - the option
 */
export function required({ values }: Arguments, name: string): string {
  const value = values[name];
  if (value === undefined) throw new Trouble(`--${name} is missing`);
  return value;
}
