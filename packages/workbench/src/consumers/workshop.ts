import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../bin/shared.mjs";
import { publicPackages } from "../checks/packages.js";

/** The compilers that a consumer may have, by the name under which they are installed. */
export const compilers: Readonly<Record<string, string>> = {
  "typescript-5.9": "npm:typescript@5.9.3",
  "typescript-6.0": "npm:typescript@6.0.3",
  "typescript-7.0": "npm:typescript@7.0.2",
};

/** An empty folder outside the repository, into which the packed packages are installed. */
export interface Workshop {
  readonly folder: string;
  readonly run: (command: string, args: readonly string[]) => string;
  /** The exit code of a command, whatever it is. */
  readonly status: (command: string, args: readonly string[]) => number | null;
  readonly close: () => void;
}

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"];

const runIn =
  (folder: string) =>
  (command: string, args: readonly string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** Packs every public package; gives the dependency of each on its tarball. */
const packed = (folder: string): Readonly<Record<string, string>> => {
  mkdirSync(folder);
  const packages = publicPackages();
  const workspaces = packages.map(({ name }) => `--workspace=${name}`);
  runIn(root())(npm, ["pack", ...workspaces, "--pack-destination", folder, ...QUIET]);
  const tarballs = readdirSync(folder);
  const pairs = packages.map(({ name, version }) => {
    const file = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
    if (!tarballs.includes(file)) throw new Error(`npm pack wrote no ${file}`);
    return [name, `file:${join(folder, file)}`] as const;
  });
  return Object.fromEntries(pairs);
};

/** Opens a workshop: packs, installs, and lays the program of the stranger out as `.mts` and `.cts`. */
export function openWorkshop(): Workshop {
  const place = realpathSync(mkdtempSync(join(tmpdir(), "consumers-")));
  const folder = join(place, "app");
  mkdirSync(folder);
  const dependencies = {
    ...packed(join(place, "tarballs")),
    ...compilers,
    "@types/node": "20.19.43",
    xstate: "5.33.3",
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  const run = runIn(folder);
  run(npm, ["install", "--prefer-offline", ...QUIET]);
  for (const name of ["stranger.mts", "stranger.cts"]) {
    copyFileSync(root("packages/workbench/src/consumers/stranger.mts"), join(folder, name));
  }
  const status = (command: string, args: readonly string[]) => spawnSync(command, args, { cwd: folder }).status;
  return { folder, run, status, close: () => rmSync(place, { recursive: true }) };
}
