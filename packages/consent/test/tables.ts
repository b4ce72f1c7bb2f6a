import { readFileSync } from "node:fs";

const folder = new URL("../decision/", import.meta.url);

const cell = (text: string): string => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);

const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, text = ""]) => cell(text));

/** The rows of a table of `decision/`, read here once more so that the tests share nothing with the generator. */
export const rowsOf = (name: string): readonly Readonly<Record<string, string>>[] => {
  const [head = "", ...lines] = readFileSync(new URL(`${name}.csv`, folder), "utf8")
    .trim()
    .split("\n");
  const columns = cellsOf(head);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
};
