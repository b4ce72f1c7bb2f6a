import type { ReleasedTable } from "@nrs-kit/anonymisation";
import { AGE_GROUPS, FORMS, SEXES } from "./coded-case.js";
import type { Month } from "./statistics.js";

const ALL = "All";

const WORDS: Readonly<Record<string, string>> = {
  woman: "Women",
  man: "Men",
  "0-17": "0 to 17",
  "18-34": "18 to 34",
  "35-plus": "35 and over",
  "sexual-exploitation": "Sexual exploitation",
  labour: "Labour and domestic servitude",
  "begging-or-crime": "Begging or forced crime",
  "at-risk": "At risk, not exploited",
};

const titleOf = (code: string | undefined): string => (code === undefined ? ALL : (WORDS[code] ?? code));

/** How a suppressed cell is shown. */
export const SUPPRESSED = "·";

const shown = ({ cells }: ReleasedTable, keys: Readonly<Record<string, string | undefined>>): string => {
  const wanted = Object.entries(keys).filter(([, code]) => code !== undefined);
  const found = cells.find(
    (cell) =>
      Object.keys(cell.keys).length === wanted.length && wanted.every(([field, code]) => cell.keys[field] === code),
  );
  return found?.count === undefined ? SUPPRESSED : String(found.count);
};

/** One line of the table: a form and a sex, and a cell for each age group and for all. */
export interface MonthLine {
  readonly form: string;
  readonly sex: string;
  readonly cells: readonly string[];
}

/** The heads of the columns. */
export const monthColumns: readonly string[] = [...AGE_GROUPS, undefined].map(titleOf);

/** The lines of the table, forms with their sexes, totals last. */
export const monthLines = (table: ReleasedTable): readonly MonthLine[] =>
  [...FORMS, undefined].flatMap((form) =>
    [...SEXES, undefined].map((sex) => ({
      form: titleOf(form),
      sex: titleOf(sex),
      cells: [...AGE_GROUPS, undefined].map((ageGroup) => shown(table, { form, sex, ageGroup })),
    })),
  );

/** What the table promises and what the audit found, in sentences. */
export const monthStatements = ({
  table: { guarantee },
  fromStories,
  invented,
  narrowest,
}: Month): readonly string[] => {
  const { k, cells, suppressedCells } = guarantee;
  const counted = `${fromStories} ${fromStories === 1 ? "case" : "cases"} of this journey and ${invented} invented coded records.`;
  const threshold = `No count from 1 to ${k - 1} is published, and no total gives one away: ${suppressedCells} of ${cells} cells are suppressed.`;
  if (narrowest === undefined) return [counted, threshold, "Audit passed: no cell is suppressed."];
  const { low, high } = narrowest;
  const range = high === "unbounded" ? `${low} or more` : `${low} to ${high}`;
  return [
    counted,
    threshold,
    `Audit passed: whoever combines all published cells still faces at least ${k} possible counts for each suppressed one; the nearest comes to ${range}.`,
  ];
};
