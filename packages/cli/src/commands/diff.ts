import { refusal } from "@nrs-kit/domain";
import { decodeUtf8, diffSchemas, type SchemaChange } from "@nrs-kit/interchange";
import { explainedJson, paragraph } from "../explained.js";
import { showFaulty } from "../faulty.js";
import type { Host } from "../host.js";
import { type Arguments, readArguments } from "../options.js";
import { readAll } from "../read.js";
import { Trouble } from "../trouble.js";

const CLASSES = ["breaking", "dangerous", "safe"] as const;

const countOf = (changes: readonly SchemaChange[], wanted: SchemaChange["change"]): number =>
  changes.filter(({ change }) => change === wanted).length;

/** What a file holds as JSON; undefined when it is none, which no schema is. A schema is larger than any document. */
const schemaIn = async (host: Host, file: string): Promise<unknown> => {
  try {
    return JSON.parse(decodeUtf8(await readAll(host, file)) ?? "");
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const showMalformed = (file: string, given: Arguments, host: Host): 1 => {
  const findings = [refusal("schema.malformed")];
  if (given.format === "text") return showFaulty({ file, findings }, given, host);
  host.out(`${JSON.stringify({ file, refusals: findings.map((one) => explainedJson(one, given.lang)) }, null, 2)}\n`);
  return 1;
};

/**
 * `nrs diff OLD NEW`: compares two versions of a schema. Breaking changes are what it objects to.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function diff(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, []);
  const [before, after] = given.positionals;
  if (before === undefined || after === undefined || given.positionals.length > 2) {
    throw new Trouble("diff takes two schemas: the old one and the new one");
  }
  const found = diffSchemas(await schemaIn(host, before), await schemaIn(host, after));
  if (!found.ok) {
    const file = found.refusals[0].pointer === "/0" ? before : after;
    return showMalformed(file, given, host);
  }
  const [breaking, dangerous, safe] = CLASSES.map((one) => countOf(found.value, one));
  if (given.format === "json") {
    const changes = found.value.map((one) => explainedJson(one, given.lang));
    host.out(`${JSON.stringify({ breaking, dangerous, safe, changes }, null, 2)}\n`);
  } else {
    const paragraphs = found.value.map((one) => paragraph(one, one.change, given.lang, host.colour));
    host.out(`${[...paragraphs, `breaking ${breaking}, dangerous ${dangerous}, safe ${safe}`].join("\n")}\n`);
  }
  return breaking === 0 ? 0 : 1;
}
