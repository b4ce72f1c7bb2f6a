import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../bin/shared.mjs";
import { compilers, openWorkshop, type Workshop } from "./workshop.js";

// Uses the packed packages as a stranger would: an empty folder, ES modules, require(), the command, three compilers.
// Without it a package could pass every test from its sources and still miss a file, an entry or a type once installed.
const CASES = "examples/journey/cases";
const cases = existsSync(root(CASES)) ? readdirSync(root(CASES)).map((file) => root(`${CASES}/${file}`)) : [];

let passed = 0;
let failed = 0;

const attempt = (name: string, act: () => void): void => {
  try {
    act();
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    const { stdout = "", message } = error as { stdout?: string; message: string };
    console.log(`FAIL  ${name}\n${[stdout, message].filter(Boolean).join("\n")}`);
  }
};

const compile = ({ run }: Workshop, compiler: string, files: readonly string[], options: readonly string[]): void => {
  const fixed = ["--strict", "--target", "es2022", "--types", "node"];
  run(process.execPath, [`node_modules/${compiler}/bin/tsc`, ...fixed, ...options, ...files]);
};

/** The compiler whose output is run: what `import` becomes in a `.cts` file is `require()`. */
const EMITTING = "typescript-6.0";

const compiles = (workshop: Workshop): void => {
  for (const compiler of Object.keys(compilers)) {
    const emit = compiler === EMITTING ? [] : ["--noEmit"];
    attempt(`${compiler}, nodenext, .mts and .cts`, () =>
      compile(workshop, compiler, ["stranger.mts", "stranger.cts"], ["--module", "nodenext", ...emit]),
    );
    attempt(`${compiler}, bundler`, () =>
      compile(
        workshop,
        compiler,
        ["stranger.mts"],
        ["--module", "esnext", "--moduleResolution", "bundler", "--noEmit"],
      ),
    );
  }
};

const runs = ({ run }: Workshop): void => {
  attempt(`import: an ES module uses the packages on ${cases.length} case files`, () =>
    run(process.execPath, ["stranger.mjs", ...cases]),
  );
  attempt(`require(): CommonJS uses the packages on ${cases.length} case files`, () =>
    run(process.execPath, ["stranger.cjs", ...cases]),
  );
};

const expectStatus = (workshop: Workshop, args: readonly string[], expected: number): void => {
  const status = workshop.status(join("node_modules", ".bin", "nrs"), args);
  if (status !== expected) throw new Error(`nrs ${args.join(" ")} ended with ${status} instead of ${expected}`);
};

const commands = (workshop: Workshop): void => {
  writeFileSync(join(workshop.folder, "broken.json"), "[");
  attempt("nrs check: 0 for case files", () => expectStatus(workshop, ["check", ...cases], cases.length > 0 ? 0 : 2));
  attempt("nrs check: 1 for a broken file", () => expectStatus(workshop, ["check", "broken.json"], 1));
  attempt("nrs check: 2 for a missing file", () => expectStatus(workshop, ["check", "missing.json"], 2));
};

const workshop = openWorkshop();
try {
  compiles(workshop);
  runs(workshop);
  commands(workshop);
} finally {
  workshop.close();
}
console.log(`\nconsumers: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
