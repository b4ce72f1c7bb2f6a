import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { binOf, root } from "../../bin/shared.mjs";
import { exampleBody } from "./example-program.js";
import type { PublicPackage } from "./packages.js";
import { type PublishedExport, publishedExports } from "./published-exports.js";
import type { Verdict } from "./stage.js";
import { node } from "./tool.js";

const FOLDER = "node_modules/.cache/nrs-examples";

const identifier = /^[A-Za-z_$][\w$]*$/;

/** What an example may name without importing it: the package, its `testing` entry, and the words of the domain. */
const scopeOf = (pack: PublicPackage): readonly string[] => {
  const own = pack.entries.map(({ specifier }) => specifier);
  const domain = ["@nrs-kit/domain", "@nrs-kit/domain/testing"];
  return [...new Set([...domain, ...own])];
};

const caseOf = ({ name, place, examples }: PublishedExport): string =>
  examples
    .map((example) => `await run(${JSON.stringify(`${place}: ${name}`)}, async () => {\n${exampleBody(example)}\n});`)
    .join("\n");

const programOf = (pack: PublicPackage, exports: readonly PublishedExport[], names: readonly string[]): string => `
import { expectSame } from ${JSON.stringify(root("packages/workbench/src/checks/expect-same.ts"))};
const modules = await Promise.all([${scopeOf(pack)
  .map((specifier) => `import(${JSON.stringify(specifier)})`)
  .join(", ")}]);
const { ${names.join(", ")} } = Object.assign({}, ...modules);
const fc = await import("fast-check");
let failed = 0;
const run = async (place, example) => {
  try {
    await example();
  } catch (error) {
    failed += 1;
    console.log(\`\${place}: \${error.message}\`);
  }
};
${exports.map(caseOf).join("\n")}
process.exitCode = failed === 0 ? 0 : 1;
`;

const examplesOf = async (
  pack: PublicPackage,
  exports: readonly PublishedExport[],
  names: readonly string[],
): Promise<readonly string[]> => {
  const file = root(`${FOLDER}/${pack.folder}.mts`);
  writeFileSync(file, programOf(pack, exports, names));
  const { status, output } = await node([binOf("tsx"), "--conditions=@nrs-kit/source", file]);
  return status === 0 ? [] : output.split("\n").map((line) => line.trimEnd());
};

/**
 * Runs the examples of the published exports and compares what they give with what their comments say. Without it an
 * example would go on being copied by readers long after the function has changed.
 */
export async function examplesVerdict(): Promise<Verdict> {
  const all = publishedExports();
  rmSync(root(FOLDER), { recursive: true, force: true });
  mkdirSync(root(FOLDER), { recursive: true });
  const inScope = (pack: PublicPackage): readonly string[] => {
    const specifiers = scopeOf(pack);
    const exports = [...all.values()].flat().filter(({ specifier }) => specifiers.includes(specifier));
    return [...new Set(exports.map(({ name }) => name))].filter((name) => identifier.test(name) && name !== "fc");
  };
  const shown = [...all].map(([pack, exports]) => {
    // An export that several entries publish is shown once.
    const places = new Set<string>();
    const once = exports.filter(
      ({ place, examples }) => examples.length > 0 && !places.has(place) && places.add(place),
    );
    return { pack, once };
  });
  const runs = shown
    .filter(({ once }) => once.length > 0)
    .map(({ pack, once }) => examplesOf(pack, once, inScope(pack)));
  const faults = (await Promise.all(runs)).flat();
  const count = shown.reduce(
    (sum, { once }) => sum + once.reduce((inner, { examples }) => inner + examples.length, 0),
    0,
  );
  rmSync(root(FOLDER), { recursive: true, force: true });
  return { faults, note: `${count} examples` };
}
