import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { BANNER, type GeneratedFile, root, typescript } from "./generated-file.js";

type Row = Readonly<Record<string, string>>;

/** From `field-titles.csv`: the titles of fields and of groups of records in three languages. */
export async function fieldTitleFiles(): Promise<readonly GeneratedFile[]> {
  const csv = readFileSync(root("packages/domain/field-titles.csv"));
  const rows = parse(csv, { columns: true, skip_empty_lines: true }) as Row[];
  const titles = rows.map((row) => [
    row.key,
    { en: row.title_en, ro: row.title_ro, ru: row.title_ru, review: { ro: row.review_ro, ru: row.review_ru } },
  ]);
  return [
    {
      path: "packages/domain/src/generated/field-titles.ts",
      content: await typescript(`${BANNER}
        /**
         * The titles of fields and groups of records in English, Romanian and Russian, with the review status of each
         * translation: what a screen or a letter to a person shows in place of the English title of the annotation.
         *
         * @module @nrs-kit/domain/field-titles
         */
        import type { FieldTitle } from "../field-title.js";

        /** Each title by the English title of the annotation, or by the name of the group in a case file. */
        export const fieldTitles: Readonly<Record<string, FieldTitle>> = ${JSON.stringify(Object.fromEntries(titles))};
      `),
    },
  ];
}
