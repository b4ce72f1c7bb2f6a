import type { CodeListLabels, Language } from "@nrs-kit/domain";
import { codeListLabels } from "@nrs-kit/domain/labels";
import type { Host } from "../host.js";
import { readArguments } from "../options.js";
import { Trouble } from "../trouble.js";

const listAll = (lang: Language) =>
  codeListLabels.map(({ name, title, version, open, codes }) => ({
    name,
    title: title[lang],
    version,
    open,
    codes: codes.length,
  }));

const listCodes = ({ name, title, version, open, codes }: CodeListLabels, lang: Language) => ({
  name,
  title: title[lang],
  version,
  open,
  codes: codes.map((one) => ({
    code: one.code,
    status: one.status,
    title: one.title[lang],
    definition: one.definition[lang],
    review: lang === "en" ? "original" : one.review[lang],
  })),
});

/**
 * `nrs codelist [NAME]`: lists the code lists, or prints one in a language.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function codelist(args: readonly string[], host: Host): Promise<number> {
  const { positionals, format, lang } = readArguments(args, []);
  const [name] = positionals;
  if (name === undefined) {
    const lists = listAll(lang);
    const lines = lists.map((list) => `${list.name.padEnd(28)}${String(list.codes).padStart(4)}  ${list.title}`);
    host.out(format === "json" ? `${JSON.stringify(lists, null, 2)}\n` : `${lines.join("\n")}\n`);
    return 0;
  }
  const labels = codeListLabels.find((list) => list.name === name);
  if (labels === undefined) throw new Trouble("there is no code list of this name; nrs codelist shows all");
  const list = listCodes(labels, lang);
  const lines = list.codes.map(
    ({ code, title, definition }) => `${code.padEnd(32)}  ${title}\n${" ".repeat(34)}${definition}`,
  );
  const head = `${list.title} (${list.name} ${list.version}, ${list.open ? "open" : "closed"})`;
  host.out(format === "json" ? `${JSON.stringify(list, null, 2)}\n` : `${head}\n\n${lines.join("\n")}\n`);
  return 0;
}
