import { type CodeListSource, type CodeRow, codeListSources } from "../code-list-source.js";
import { BANNER, type GeneratedFile, typescript } from "./generated-file.js";

const FOLDER = "packages/domain/src/generated";

const pascal = (name: string): string => name.replaceAll(/(?:^|-)([a-z])/g, (_, first: string) => first.toUpperCase());

/** The exported name of the schema of a code list. */
const schemaName = (list: string): string => `${pascal(list)}Code`;

const codesOf = ({ rows }: CodeListSource): string => JSON.stringify(rows.map((row) => row.code));

const schemaFile = async (source: CodeListSource): Promise<GeneratedFile> => {
  const { name, title, open, rows } = source;
  const made = open
    ? `openList(${JSON.stringify(name)}, ${JSON.stringify(title.en)})`
    : `closedList(${JSON.stringify(name)}, ${JSON.stringify(title.en)}, ${codesOf(source)})`;
  return {
    path: `${FOLDER}/code-lists/${name}.ts`,
    content: await typescript(`${BANNER}
        import type * as z from "zod";
        import { ${open ? "openList" : "closedList"} } from "../../code-list.js";

        /** ${title.en}: code list \`${name}\`, ${open ? "open" : "closed"}, ${rows.length} codes. */
        export const ${schemaName(name)} = ${made};
        /** A code of the list \`${name}\`. */
        export type ${schemaName(name)} = z.infer<typeof ${schemaName(name)}>;
      `),
  };
};

const textOf = (row: CodeRow, kind: string) => ({
  en: row[`${kind}_en`],
  ro: row[`${kind}_ro`],
  ru: row[`${kind}_ru`],
});

const EXTRA = ["level", "events", "release", "sensitivity", "coarse", "founding_text", "internal"];

const labelled = (row: CodeRow) => ({
  code: row.code,
  status: row.status,
  since: row.since,
  title: textOf(row, "title"),
  definition: textOf(row, "definition"),
  review: { ro: row.review_ro, ru: row.review_ru },
  source: row.source,
  attributes: Object.fromEntries(EXTRA.filter((name) => row[name]).map((name) => [name, row[name]])),
});

const labelFile = (sources: readonly CodeListSource[]): GeneratedFile => {
  const lists = sources.map(({ name, title, open, version, rows }) => {
    const head = JSON.stringify({ name, title, open, version }).slice(0, -1);
    return `  ${head},"codes":[\n${rows.map((row) => `    ${JSON.stringify(labelled(row))},`).join("\n")}\n  ]},`;
  });
  return {
    path: `${FOLDER}/labels.ts`,
    content: `${BANNER}
/**
 * Titles and definitions of every code, in English, Romanian and Russian, with the review status of each translation.
 *
 * @module @nrs-kit/domain/labels
 */
import type { CodeListLabels } from "../code-list-labels.js";

/** The label catalogue: one entry for each code list, in the order of the data dictionary. */
export const codeListLabels: readonly CodeListLabels[] = [
${lists.join("\n")}
];
`,
  };
};

const indexFile = async (sources: readonly CodeListSource[]): Promise<GeneratedFile> => ({
  path: `${FOLDER}/code-lists.ts`,
  content: await typescript(`${BANNER}
        ${sources.map(({ name }) => `export { ${schemaName(name)} } from "./code-lists/${name}.js";`).join("\n")}

        /** The version of each code list; a message carries the versions it used. */
        export const codeListVersions: Readonly<Record<string, string>> = ${JSON.stringify(
          Object.fromEntries(sources.map(({ name, version }) => [name, version])),
        )};

        /** The codes of each list by its name. */
        export const codeLists: Readonly<Record<string, readonly string[]>> = {${sources
          .map((source) => `${JSON.stringify(source.name)}: ${codesOf(source)}`)
          .join(",\n")}};
      `),
});

/** From the CSV files: one schema for each list, their index, and the label catalogue. */
export async function codeListFiles(): Promise<readonly GeneratedFile[]> {
  const sources = codeListSources();
  return [...(await Promise.all(sources.map(schemaFile))), await indexFile(sources), labelFile(sources)];
}
