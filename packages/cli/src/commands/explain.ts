import { catalogue } from "../catalogue.js";
import type { Host } from "../host.js";
import { readArguments } from "../options.js";
import { Trouble } from "../trouble.js";
import { words } from "../words.js";

/**
 * `nrs explain CODE`: prints the page of a refusal code.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function explain(args: readonly string[], host: Host): Promise<number> {
  const { positionals, format, lang } = readArguments(args, []);
  const page = catalogue.get(positionals[0] ?? "");
  if (page === undefined || positionals.length !== 1)
    throw new Trouble("explain needs one refusal code, such as consent.withdrawn");
  const { code, severity, errorCode, since, source, text, review } = page;
  const { what, why, do: act } = text[lang];
  if (format === "json") {
    host.out(`${JSON.stringify({ code, severity, errorCode, since, what, why, do: act, source }, null, 2)}\n`);
    return 0;
  }
  const word = words[lang];
  const isUnreviewed = lang !== "en" && review[lang] === "unreviewed";
  host.out(`${code}  (${severity}, ${errorCode}, ${since})

${word.what} ${what}
${word.why} ${why}
${word.do} ${act}

${source}
${isUnreviewed ? `${word.unreviewed}\n` : ""}`);
  return 0;
}
