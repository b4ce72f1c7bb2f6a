// Finds the measurement files of the packages, runs each in a process of its own, and gathers their rows.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, release, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { root, typescript } from "./shared.mjs";

const filesIn = (folder) => {
  try {
    return readdirSync(root(folder)).map((file) => `${folder}/${file}`);
  } catch {
    return [];
  }
};

/** The files `packages/<name>/<kind>/*.<kind>.ts` of the named packages, or of all when none is named. */
export const measurementFiles = (kind, names) => {
  const packages = readdirSync(root("packages")).sort();
  const unknown = names.filter((name) => !packages.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no package ${unknown.join(", ")}. The packages are: ${packages.join(", ")}`);
    process.exit(2);
  }
  const chosen = names.length > 0 ? packages.filter((name) => names.includes(name)) : packages;
  return chosen.flatMap((name) => filesIn(`packages/${name}/${kind}`)).filter((file) => file.endsWith(`.${kind}.ts`));
};

/** Runs one file in a fresh process, so that what one measurement warmed or leaked does not touch the next. */
export const rowsOf = (file, env = {}) => {
  const folder = mkdtempSync(join(tmpdir(), "rows-"));
  const to = join(folder, "rows.json");
  const status = typescript("packages/workbench/src/rows-of.ts", [root(file), to], env);
  const rows = status === 0 ? JSON.parse(readFileSync(to, "utf8")) : undefined;
  rmSync(folder, { recursive: true });
  return rows;
};

/** The environment in which a process takes the packages as they are built. */
export const builtPackages = () => {
  const { NODE_OPTIONS = "" } = process.env;
  return {
    NODE_OPTIONS: `${NODE_OPTIONS} --import ${pathToFileURL(root("packages/workbench/bin/measure-built.mjs"))}`,
  };
};

const machine = () => ({
  platform: `${platform()} ${release()} ${arch()}`,
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
});

/** Writes the rows at the root, with the machine and the day they were measured on. */
export const writeResults = (file, rows) => {
  const results = { machine: machine(), date: new Date().toISOString(), node: process.version, rows };
  writeFileSync(root(file), `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\n${rows.length} rows written to ${file}`);
};

/** Runs every file; a file that fails is named, and the rest goes on. */
export const measureAll = (files, env = {}) => {
  const measured = files.map((file) => {
    const packageName = file.split("/")[1];
    return { file, rows: rowsOf(file, env)?.map((row) => ({ ...row, packageName })) };
  });
  const broken = measured.filter(({ rows }) => rows === undefined).map(({ file }) => file);
  for (const file of broken) console.error(`${file} failed: its rows are missing`);
  return { rows: measured.flatMap(({ rows }) => rows ?? []), broken };
};
