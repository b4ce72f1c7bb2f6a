// What the commands of the repository share. Plain JavaScript without dependencies: it must run before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The absolute path of a file of this repository. */
export const root = (path = "") => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The script behind the command of an installed package, so that no shell and no search path decides what runs. */
export const binOf = (packageName, command = packageName) => {
  const manifest = root(`node_modules/${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[command]);
};

// The tools must neither report home nor colour what a log will hold.
const quiet = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };

/** Runs Node with these arguments at the root of the repository; gives the exit code. */
export const node = (args, env = {}) => {
  const options = { cwd: root(), stdio: "inherit", env: { ...process.env, ...quiet, ...env } };
  return spawnSync(process.execPath, args, options).status ?? 1;
};

/** Runs a TypeScript file from source: packages resolve to their sources, so that no build is needed. */
export const typescript = (file, args = [], env = {}) =>
  node([binOf("tsx"), "--conditions=@nrs-kit/source", root(file), ...args], env);

/** Builds the packages of which something changed; gives the exit code. */
export const build = () => node([binOf("turbo"), "run", "build", "--output-logs=errors-only"]);

const isInstalled = () => {
  const installed = root("node_modules/.package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(root("package-lock.json")).mtimeMs;
};

/** Runs `npm ci` when nothing is installed yet, or when the lock file is newer than what is installed. */
export const ensureInstalled = () => {
  if (isInstalled()) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = { cwd: root(), stdio: "inherit", shell: process.platform === "win32" };
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], options);
  if (status === 0) return;
  console.error("The dependencies could not be installed. Look at the lines above, then run: npm ci");
  process.exit(status ?? 1);
};
