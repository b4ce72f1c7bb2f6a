import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { GeneratedFile } from "./generated-file.js";
import { BANNER, root, typescript } from "./generated-file.js";

type Row = Readonly<Record<string, string>>;

const text = (row: Row, language: string) => ({
  what: row[`what_${language}`],
  why: row[`why_${language}`],
  do: row[`do_${language}`],
});

const page = (row: Row) => ({
  code: row.code,
  severity: row.severity,
  errorCode: row.error_code,
  since: row.since,
  text: { en: text(row, "en"), ro: text(row, "ro"), ru: text(row, "ru") },
  review: { ro: row.review_ro, ru: row.review_ru },
  source: row.source,
});

/** The packages that have a refusal catalogue. */
export const packagesWithRefusals = (): readonly string[] =>
  readdirSync(root("packages"))
    .filter((name) => existsSync(root(`packages/${name}/refusals.csv`)))
    .sort();

/** The rows of the refusal catalogue of a package. */
export function refusalRows(packageName: string): readonly Row[] {
  const csv = readFileSync(root(`packages/${packageName}/refusals.csv`));
  return parse(csv, { columns: true, skip_empty_lines: true }) as Row[];
}

/** From `refusals.csv` of a package: the catalogue with its texts, and the type of its codes. */
export async function refusalFiles(packageName: string): Promise<readonly GeneratedFile[]> {
  const rows = refusalRows(packageName);
  const from = packageName === "domain" ? "../refusal-page.js" : "@nrs-kit/domain";
  const name = `${packageName.replace(/^./, (first) => first.toUpperCase())}RefusalCode`;
  const base = `packages/${packageName}/src/generated`;
  return [
    {
      path: `${base}/refusals.ts`,
      content: await typescript(`${BANNER}
        /**
         * The refusal codes of this package with their explanations in English, Romanian and Russian.
         *
         * @module @nrs-kit/${packageName}/refusals
         */
        import type { RefusalPage } from "${from}";

        /** The page of each refusal code of this package. */
        export const refusalPages: readonly RefusalPage[] = ${JSON.stringify(rows.map(page))};
      `),
    },
    {
      path: `${base}/refusal-code.ts`,
      content: await typescript(`${BANNER}
        /** A refusal code of this package; each has a page under \`@nrs-kit/${packageName}/refusals\`. */
        export type ${name} = ${rows.map((row) => JSON.stringify(row.code)).join(" | ")};
      `),
    },
  ];
}
