import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { BANNER, type GeneratedFile, root, typescript } from "./generated-file.js";

type Row = Readonly<Record<"profile" | "about" | "path" | "presence" | "source", string>>;

/** The rows of `profiles.csv`, profile by profile. */
function profileRows(): ReadonlyMap<string, readonly Row[]> {
  const rows = parse(readFileSync(root("packages/interchange/profiles.csv")), { columns: true }) as Row[];
  const names = [...new Set(rows.map(({ profile }) => profile))];
  return new Map(names.map((name) => [name, rows.filter(({ profile }) => profile === name)]));
}

/** From `profiles.csv`: what a message must and may hold for a purpose. */
export async function profileFiles(): Promise<readonly GeneratedFile[]> {
  const profiles = [...profileRows()].map(([name, rows]) => {
    const paths = (presence: string) => rows.filter((row) => row.presence === presence).map(({ path }) => path);
    return { name, about: rows[0]?.about, must: paths("must"), may: paths("may") };
  });
  return [
    {
      path: "packages/interchange/src/generated/profiles.ts",
      content: await typescript(`${BANNER}
        import type { Profile } from "../profiles/profile.js";

        /** The minimum data sets of the standard, from \`profiles.csv\`. */
        export const profiles: readonly Profile[] = ${JSON.stringify(profiles)};
      `),
    },
  ];
}
