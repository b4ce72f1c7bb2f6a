import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type GeneratedFile, root } from "./generated-file.js";
import { generatedSources } from "./sources.js";

// Writes every generated file; with --check it writes nothing and fails when one differs. Without the check, a schema,
// a label or a page could be changed by hand, or go stale, and nobody would see it.
const check = process.argv.includes("--check");

const committed = ({ path }: GeneratedFile): string | undefined => {
  try {
    return readFileSync(root(path), "utf8");
  } catch {
    return undefined;
  }
};

const settle = (files: readonly GeneratedFile[]): number => {
  const stale = files.filter((file) => committed(file) !== file.content);
  for (const { path, content } of check ? [] : stale) {
    mkdirSync(dirname(root(path)), { recursive: true });
    writeFileSync(root(path), content);
  }
  for (const { path } of stale) console.log(`${check ? "stale " : "wrote "} ${path}`);
  return stale.length;
};

// The documents are made from the packages, and the packages import the generated sources: those come first. The
// validators are made from the schemas, and the schemas from the messages.
const sources = settle(await generatedSources());
const { generatedStandard } = await import("./standard.js");
const standard = settle(generatedStandard());
const { generatedDocuments } = await import("./documents.js");
const stale = sources + standard + settle(await generatedDocuments());
console.log(`${stale} generated files ${check ? "differ" : "written"}`);
if (check && stale > 0) {
  console.error("Generated files do not match their sources. Run: npm run generate");
  process.exitCode = 1;
}
