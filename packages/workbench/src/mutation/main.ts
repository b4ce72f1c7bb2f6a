import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { binOf, root } from "../../bin/shared.mjs";
import { type Mutant, mutantsOf } from "./mutants-of.js";
import { type MutationPlan, type MutationReport, planOf, reportOf, type Survivor } from "./mutation-report.js";
import { typeChecker } from "./type-checker.js";

// `npm run mutation -- PACKAGE`: puts every mutant of the rules of a package before its tests, and writes which survived.
// Without it nobody knows whether the tests would notice a rule that was turned around. After a test was added,
// `npm run mutation -- PACKAGE --survivors` puts those that survived before it, as long as no source has changed.
const [packageName = "", again] = process.argv.slice(2);
const plan: MutationPlan = planOf(packageName);
const hashOf = (file: string): string =>
  createHash("sha256")
    .update(readFileSync(root(file)))
    .digest("hex");
// Taken before the run: what is changed while it goes on was not put before the tests.
const hashes = Object.fromEntries(plan.files.map((file) => [file, hashOf(file)]));
const folder = mkdtempSync(join(tmpdir(), "mutants-"));
const config = root("packages/workbench/src/mutation/mutation.vitest.config.ts");

const passes = (file: string, source: string, tests: readonly string[]): Promise<boolean> => {
  const env = {
    ...process.env,
    NRS_MUTANT_FILE: root(file),
    NRS_MUTANT_SOURCE: source,
    NRS_MUTANT_ROOT: root(`packages/${packageName}`),
  };
  const child = spawn(process.execPath, [binOf("vitest"), "run", "--config", config, ...tests], {
    env,
    stdio: "ignore",
  });
  // A mutant that never ends is noticed as well: nobody waits for it.
  const timer = setTimeout(() => child.kill("SIGKILL"), 120_000);
  return new Promise((settle) => {
    child.on("close", (status) => {
      clearTimeout(timer);
      settle(status === 0);
    });
  });
};

interface Candidate extends Mutant {
  readonly file: string;
}

const survives = async ({ file, source }: Candidate, at: number): Promise<boolean> => {
  const path = join(folder, `${at}.ts`);
  writeFileSync(path, source);
  const survived = (await passes(file, path, plan.quick)) && (await passes(file, path, plan.thorough));
  rmSync(path);
  return survived;
};

const before = again === "--survivors" ? reportOf(plan) : undefined;
if (before !== undefined && plan.files.some((file) => before.files[file] !== hashes[file])) {
  throw new Error("the sources have changed since the report: run all mutants");
}
const isAsked = ({ file, line, what, before: text }: Candidate): boolean =>
  before === undefined ||
  before.survivors.some((one) => one.file === file && one.line === line && one.what === what && one.before === text);

const compiles = typeChecker(root(`packages/${packageName}/tsconfig.build.json`));
const candidates = plan.files.flatMap((file) =>
  mutantsOf(file, readFileSync(root(file), "utf8"))
    .map((mutant): Candidate => ({ ...mutant, file }))
    .filter((candidate) => isAsked(candidate) && compiles(root(file), candidate.source)),
);
if (!(await passes("", "", [...plan.quick, ...plan.thorough]))) throw new Error("the tests fail without any mutant");
console.log(`${candidates.length} mutants that compile of ${plan.files.length} files`);

const survivors: Survivor[] = [];
const waiting = candidates.map((candidate, at) => ({ candidate, at }));
const work = async (): Promise<void> => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { candidate, at } = next;
    if (!(await survives(candidate, at))) continue;
    const { file, line, what, before } = candidate;
    survivors.push({ file, line, what, before });
    console.log(`survived  ${file}:${line}  ${what}  ${before}`);
  }
};
await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
rmSync(folder, { recursive: true });

survivors.sort((one, other) => (one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1));
const mutants = before?.mutants ?? candidates.length;
const report: MutationReport = {
  date: new Date().toISOString().slice(0, 10),
  mutants,
  killed: mutants - survivors.length,
  files: hashes,
  survivors,
};
writeFileSync(root(plan.report), `${JSON.stringify(report, null, 2)}\n`);
console.log(`${report.killed} of ${report.mutants} killed`);
