import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Refusal, RefusalCode } from "@nrs-kit/domain";
import { checkStandardLock, lockStandard, type StandardFile } from "@nrs-kit/interchange";
import { explainedJson, paragraph } from "../explained.js";
import type { Host } from "../host.js";
import { type Arguments, readArguments } from "../options.js";
import { readAll } from "../read.js";
import { Trouble } from "../trouble.js";
import { words } from "../words.js";

const standardFile = async (host: Host, file: string): Promise<StandardFile> => ({
  name: basename(file),
  sha256: createHash("sha256")
    .update(await readAll(host, file))
    .digest("hex"),
});

const lockIn = async (host: Host, file: string): Promise<unknown> => {
  const bytes = await readAll(host, file);
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
};

const show = (refusals: readonly Refusal<RefusalCode>[], { format, lang }: Arguments, host: Host): number => {
  if (format === "json") {
    const all = refusals.map((one) => explainedJson(one, lang));
    host.out(`${JSON.stringify({ valid: all.length === 0, refusals: all }, null, 2)}\n`);
  } else if (refusals.length === 0) host.out(`${words[lang].clean}\n`);
  else host.out(refusals.map((one) => paragraph(one, "", lang, host.colour)).join("\n"));
  return refusals.length === 0 ? 0 : 1;
};

/**
 * `nrs lock FILE…` pins schemas and code lists; with `--check LOCK` it compares them with a lock that was written before.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function lock(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, ["check"]);
  if (given.positionals.length === 0) throw new Trouble("lock needs the schemas and code lists that you rely on");
  const files: StandardFile[] = [];
  for (const file of given.positionals) files.push(await standardFile(host, file));
  const { check } = given.values;
  if (check !== undefined) {
    const found = checkStandardLock(await lockIn(host, check), files);
    return show(found.ok ? [] : found.refusals, given, host);
  }
  const locked = lockStandard(files);
  if (!locked.ok) return show(locked.refusals, given, host);
  host.out(`${JSON.stringify(locked.value, null, 2)}\n`);
  return 0;
}
