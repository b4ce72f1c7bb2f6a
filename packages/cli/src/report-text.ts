import type { AggregateReport, Language } from "@nrs-kit/domain";
import { codeListLabels } from "@nrs-kit/domain/labels";
import { words } from "./words.js";

type Labels = Readonly<Record<string, string>>;

const labelsOf = (list: string, lang: Language): Labels =>
  Object.fromEntries(
    codeListLabels.find(({ name }) => name === list)?.codes.map(({ code, title }) => [code, title[lang]]) ?? [],
  );

const countryOf = (code: string, lang: Language): string | undefined =>
  /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames([lang], { type: "region" }).of(code) : undefined;

/** What a code of a dimension is called; a code that is no word of any list says itself. */
function labelOf(field: string, code: string, lang: Language): string {
  const word = words[lang].report;
  const own: Labels = word.codes;
  if (own[code] !== undefined) return own[code];
  if (field === "Person.gender") return labelsOf("gender", lang)[code] ?? code;
  if (field === "ExploitationEpisode.type") return labelsOf("exploitation-type", lang)[code] ?? code;
  if (field === "ExploitationEpisode.country") return countryOf(code, lang) ?? code;
  const services = labelsOf("service-category", lang);
  if (code.startsWith("no-")) return `${word.without}: ${services[code.slice(3)] ?? code.slice(3)}`;
  return services[code] ?? code;
}

const lineOf = (label: string, count: number | undefined, width: number, lang: Language): string =>
  `  ${label.padEnd(width)}  ${count === undefined ? words[lang].report.hidden : String(count).padStart(7)}`;

/**
 * The tables of a report for people to read, in a language.
 *
 * @param tables - the tables
 * @param lang - the language
 */
export function reportText(tables: readonly AggregateReport[], lang: Language): string {
  const word = words[lang].report;
  const [first] = tables;
  if (first === undefined) return "";
  const { from, until } = first.period;
  const time = from === until ? `${from}` : `${from ?? "…"} – ${until ?? "…"}`;
  const head = `${(word.populations as Labels)[first.population] ?? first.population}, ${time}\n${first.source}\n`;
  const parts = tables.map(({ dimensions = [], cells }) => {
    const [field = ""] = dimensions;
    const rows = cells.map(({ keys, count }) => {
      const code = (keys as Labels)[field];
      return [code === undefined ? word.total : labelOf(field, code, lang), count] as const;
    });
    const width = Math.max(...rows.map(([label]) => label.length));
    const title = (word.dimensions as Labels)[field] ?? field;
    return `\n${title}\n${rows.map(([label, count]) => lineOf(label, count, width, lang)).join("\n")}\n`;
  });
  return head + parts.join("");
}
