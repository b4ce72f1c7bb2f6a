import { type Disclosure, type Explained, previewDisclosure, disclose as project } from "@nrs-kit/consent";
import type { Refusal, RefusalCode } from "@nrs-kit/domain";
import { ask, disclosureOptions } from "../ask.js";
import { explainedJson, paragraph } from "../explained.js";
import { showFaulty } from "../faulty.js";
import type { Host } from "../host.js";
import { type Arguments, readArguments, required } from "../options.js";
import { grouped, previewJson, previewText } from "../preview.js";
import { Trouble } from "../trouble.js";
import { words } from "../words.js";

type Report = Pick<Disclosure, "payload"> & {
  readonly withheld: readonly (Explained | Refusal<RefusalCode>)[];
  readonly reduced: readonly Explained[];
};

const asJson = ({ payload, withheld, reduced }: Report, { lang }: Arguments): string => {
  const explain = (one: Explained | Refusal<RefusalCode>) => explainedJson(one, lang);
  return `${JSON.stringify({ payload, withheld: withheld.map(explain), reduced: reduced.map(explain) }, null, 2)}\n`;
};

const pointersOf = (value: unknown, pointer = ""): readonly string[] => {
  if (typeof value !== "object" || value === null) return [pointer];
  return Object.entries(value).flatMap(([name, inner]) => pointersOf(inner, `${pointer}/${name}`));
};

const asText = ({ payload, withheld, reduced }: Disclosure, { lang }: Arguments): string => {
  const word = words[lang];
  const sent = pointersOf(payload).map((pointer) => `  ${pointer}`);
  return [
    `${word.sent} (${sent.length})`,
    sent.join("\n"),
    `\n${word.reduced} (${reduced.length})`,
    grouped(reduced, lang) || `  ${word.nothing}`,
    `\n${word.withheld} (${withheld.length})`,
    grouped(withheld, lang) || `  ${word.nothing}`,
    "",
  ].join("\n");
};

const showRefused = (refusals: readonly Refusal<RefusalCode>[], args: Arguments, host: Host, file: string): 1 => {
  if (args.format === "json") host.out(asJson({ payload: {}, withheld: refusals, reduced: [] }, args));
  else host.out(refusals.map((one) => paragraph(one, file, args.lang, host.colour)).join("\n"));
  return 1;
};

/**
 * `nrs disclose CASE --consents FILE --to ROLE --organisation ID --purpose P --at TIME`: prints what would be sent, what
 * is withheld, and why. With `--preview` it prints places and reasons by category, and no value.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function disclose(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, disclosureOptions, ["preview"]);
  const [file] = given.positionals;
  if (file === undefined || given.positionals.length > 1)
    throw new Trouble("disclose needs one case file; - is standard input");
  const asked = await ask(host, file, given, required(given, "at"));
  if (!("value" in asked)) {
    return given.format === "json"
      ? showRefused(asked.findings, given, host, asked.file)
      : showFaulty(asked, given, host);
  }
  const { caseFile, permit } = asked.value;
  if (!permit.ok) return showRefused(permit.refusals, given, host, file);
  if (given.flags.has("preview")) {
    const preview = previewDisclosure(caseFile, permit.value);
    if (!preview.ok) return showRefused(preview.refusals, given, host, file);
    host.out((given.format === "json" ? previewJson : previewText)(preview.value, given.lang));
    return 0;
  }
  const disclosure = project(caseFile, permit.value);
  if (!disclosure.ok) return showRefused(disclosure.refusals, given, host, file);
  host.out(given.format === "json" ? asJson(disclosure.value, given) : asText(disclosure.value, given));
  return 0;
}
