import { existsSync, readdirSync, readFileSync } from "node:fs";
import { root } from "../../bin/shared.mjs";

/** A package that is published. */
export interface PublicPackage {
  /** The name of its folder under `packages`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** Its published entries that have a source: the name to import, and the file from the root. */
  readonly entries: readonly { readonly specifier: string; readonly source: string }[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** What stands for the star of an entry: the way to each file that it publishes. */
const starsOf = (source: string): readonly string[] => {
  const [before = "", after = ""] = source.split("*");
  return readdirSync(root(before), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(after))
    .map((file) => file.slice(0, -after.length).replaceAll("\\", "/"))
    .sort();
};

const entriesOf = (folder: string, { name, exports = {} }: Manifest) =>
  Object.entries(exports).flatMap(([subpath, target]) => {
    const source = typeof target === "string" ? undefined : target["@nrs-kit/source"];
    if (source === undefined) return [];
    const entry = { specifier: name + subpath.slice(1), source: `packages/${folder}/${source.slice(2)}` };
    if (!source.includes("*")) return [entry];
    return starsOf(entry.source).map((star) => ({
      specifier: entry.specifier.replace("*", star),
      source: entry.source.replace("*", star),
    }));
  });

/** Every published package, with the entries that TypeScript programs import. */
export function publicPackages(): readonly PublicPackage[] {
  return readdirSync(root("packages"))
    .filter((folder) => existsSync(root(`packages/${folder}/package.json`)))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(root(`packages/${folder}/package.json`), "utf8")) as Manifest;
      return { folder, manifest };
    })
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ folder, manifest }) => ({
      folder,
      name: manifest.name,
      version: manifest.version,
      entries: entriesOf(folder, manifest),
    }));
}
