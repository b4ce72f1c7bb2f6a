import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const IMPORT = /^(?:import|export) (?!type)[^;]*? from "(\.[^"]+)\.js";$/gm;

/** The modules that are loaded with a module, itself included; types are gone when a program runs. */
const loadedWith = (module: URL, known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(module.href)) return known;
  known.add(module.href);
  for (const [, path] of readFileSync(module, "utf8").matchAll(IMPORT))
    loadedWith(new URL(`${path}.ts`, module), known);
  return known;
};

const namesOf = (path: string): readonly string[] =>
  [...loadedWith(new URL(`../generated/${path}.ts`, import.meta.url))].map((href) => href.split("/").at(-1) ?? "");

test.each(["validate/case-file", "findings/case-file"])("%s loads nothing that messages alone hold", (path) => {
  const names = namesOf(path);
  expect(names).toContain("leaves.ts");
  expect(names.filter((name) => /^message-|copies|document-validators/.test(name))).toEqual([]);
  // That this looks far enough is seen by the validator of a message.
  expect(namesOf(path.replace("case-file", "message"))).toContain("message-types.ts");
});

test("compact/case-file loads neither the larger validator nor its shapes", () => {
  const names = namesOf("compact/case-file");
  expect(names).toContain("notation.ts");
  expect(names.filter((name) => ["leaves.ts", "types.ts", "shapes.ts", "text-forms.ts"].includes(name))).toEqual([]);
});
