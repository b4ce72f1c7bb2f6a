import { existsSync } from "node:fs";
import { root } from "../../bin/shared.mjs";
import { publicPackages } from "./packages.js";
import { type PublishedExport, publishedExports } from "./published-exports.js";
import { type Verdict, verdict } from "./stage.js";

const firstSentence = (text: string): string =>
  text
    .replaceAll(/\{@inheritDoc[^}]*\}/g, "")
    .split(/(?<=[.:!?])\s|\n\n/)[0]
    ?.trim() ?? "";

const faultsOf = ({ specifier, name, place, isFunction, text, examples }: PublishedExport): string[] => {
  const at = `${place}: ${name} of ${specifier}`;
  const faults = firstSentence(text) === "" ? [`${at} has no sentence that says what it is`] : [];
  return isFunction && examples.length === 0 ? [...faults, `${at} has no @example`] : faults;
};

/**
 * The published names are the product. Without this check an export could appear in the reference as a bare signature,
 * and whoever embeds the package would have to read its source to learn what the name means.
 */
export function docSentenceFaults(): Verdict {
  const entries = publicPackages().flatMap((pack) => pack.entries);
  const missing = entries.filter(({ source }) => !existsSync(root(source)));
  const faults = [...publishedExports().values()].flatMap((exports) => exports.flatMap(faultsOf));
  return verdict([
    ...missing.map(
      ({ specifier, source }) => `${source}: the entry ${specifier} is in exports and its source is missing`,
    ),
    ...new Set(faults),
  ]);
}
