import { readFileSync } from "node:fs";
import { root } from "../../bin/shared.mjs";
import { repositoryFiles } from "./repository-files.js";
import { type Verdict, verdict } from "./stage.js";

const FOLDERS = ["work", "tmp", "root", "home"];
const FOLDER_OF_A_MACHINE = new RegExp(`(?<![\\w.~/*@}-])/(${FOLDERS.join("|")})/[\\w.-]`, "g");
const TEXT = /\.(ts|mts|cts|js|mjs|cjs|json|md|csv|ya?ml|txt|html|css|svg|py|sh|toml)$|(^|\/)(run|LICENSE)$/;

/**
 * Finds paths of the machine that a file was written on. Without it a command in a document would work for its author
 * only, and a log line or a fixture would tell strangers how that machine is laid out.
 */
export function wordFaults(): Verdict {
  const faults = [];
  for (const file of repositoryFiles().filter((name) => TEXT.test(name))) {
    for (const [at, line] of readFileSync(root(file), "utf8").split("\n").entries()) {
      for (const [word] of line.matchAll(FOLDER_OF_A_MACHINE)) faults.push(`${file}:${at + 1}: names ${word}…`);
    }
  }
  return verdict(faults);
}
