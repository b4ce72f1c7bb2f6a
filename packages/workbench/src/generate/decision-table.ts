import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { BANNER, type GeneratedFile, root, typescript } from "./generated-file.js";

type Row = Readonly<Record<string, string>>;

const LEVELS: Readonly<Record<string, string>> = { A: "allow", R: "redact", D: "deny" };

const rows = (name: string): Row[] =>
  parse(readFileSync(root(`packages/consent/decision/${name}.csv`)), {
    columns: true,
    skip_empty_lines: true,
  }) as Row[];

const level = (letter: string | undefined): string => {
  const word = LEVELS[letter ?? ""];
  if (word === undefined) throw new Error(`the decision tables know the levels A, R and D, not "${letter}"`);
  return word;
};

const matrix = (): Record<string, Record<string, string>> =>
  Object.fromEntries(
    rows("matrix").map(({ purpose, role, ...levels }) => [
      `${purpose}/${role}`,
      Object.fromEntries(Object.entries(levels).map(([category, letter]) => [category, level(letter)])),
    ]),
  );

const sets = (): Record<string, string[]> => {
  const grouped: Record<string, string[]> = {};
  for (const { set = "", code = "" } of rows("sets")) {
    grouped[set] = [...(grouped[set] ?? []), code];
  }
  return grouped;
};

/** From the CSV tables of `packages/consent/decision`: the decision table as a constant of the program. */
export async function decisionTableFiles(): Promise<readonly GeneratedFile[]> {
  const categories = rows("categories");
  const caps = Object.fromEntries(categories.map((row) => [row.category, level(row.legal_obligation_cap)]));
  const sensitivities = Object.fromEntries(categories.map(({ category, sensitivity }) => [category, sensitivity]));
  const rules = rows("rules").map(({ rule, when, result, reason, source }) => ({
    id: rule,
    when,
    result,
    reason,
    source,
  }));
  return [
    {
      path: "packages/consent/src/generated/decision-table.ts",
      content: await typescript(`${BANNER}
        import type { DataCategoryCode, SensitivityCode } from "@nrs-kit/domain";
        import type { DisclosureLevel } from "../disclosure-level.js";

        /** The level of each category under a valid basis, by \`purpose/role\`; a pair that is not listed is denied. */
        export const matrix: Readonly<Record<string, Readonly<Record<DataCategoryCode, DisclosureLevel>>>> = ${JSON.stringify(matrix())};

        /** The most that a legal obligation ever opens, by category. */
        export const legalObligationCap: Readonly<Record<DataCategoryCode, DisclosureLevel>> = ${JSON.stringify(caps)};

        /** How harmful the disclosure of each category is. */
        export const categorySensitivity: Readonly<Record<DataCategoryCode, SensitivityCode>> = ${JSON.stringify(sensitivities)};

        /** The named sets the rules speak of. */
        export const sets = ${JSON.stringify(sets())} as const;

        /** The rules in their order, as the reader of the standard sees them. */
        export const ruleTexts = ${JSON.stringify(rules)} as const;

        /** The id of a decision rule. */
        export type RuleId = (typeof ruleTexts)[number]["id"];
      `),
    },
  ];
}
