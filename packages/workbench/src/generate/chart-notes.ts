import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { BANNER, type GeneratedFile, root, typescript } from "./generated-file.js";

type Row = Readonly<Record<string, string>>;

const rows = (name: string): Row[] =>
  parse(readFileSync(root(`packages/referral/${name}.csv`)), { columns: true, skip_empty_lines: true }) as Row[];

/**
 * From `charts.csv` and `sources.csv` of the charts: what people read beside a chart, its title and what each of its
 * transitions rests on. The charts themselves hold only what decides, so that a program that steps them carries no prose
 * of this kind.
 */
export async function chartNoteFiles(): Promise<readonly GeneratedFile[]> {
  const titles = rows("charts").map(({ chart, title, story, note }) => [chart, { title, story, note }]);
  const sources = rows("sources").map(({ chart, from, event, source = "", documents }) => [
    `${chart} ${from} ${event}`,
    { source: source.split("; "), ...(documents ? { documents } : {}) },
  ]);
  return [
    {
      path: "packages/referral/src/generated/chart-notes.ts",
      content: await typescript(`${BANNER}
        import type { ChartTitle, TransitionSource } from "../exports/chart-note.js";

        /** The title of each chart and what a reader should know first. */
        export const chartTitles: Readonly<Record<string, ChartTitle>> = ${JSON.stringify(Object.fromEntries(titles))};

        /** What each transition rests on, by chart, state and event. */
        export const transitionSources: Readonly<Record<string, TransitionSource>> = ${JSON.stringify(Object.fromEntries(sources))};
      `),
    },
  ];
}
