import { spawnSync } from "node:child_process";
import { root } from "../../bin/shared.mjs";
import { type Verdict, verdict } from "./stage.js";
import { tool } from "./tool.js";

const git = (...args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync("git", args, { cwd: root(), encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
};

/** The branch that this one grew from, when it is known here and this one has moved on since. */
const base = (): string | undefined => {
  const head = git("rev-parse", "HEAD");
  return ["origin/main", "main"].find((branch) => {
    const common = git("merge-base", branch, "HEAD");
    return common !== undefined && common !== head;
  });
};

/**
 * Asks changesets whether the change is described. Without it a release would say nothing about a behaviour that an
 * agency had built on.
 */
export async function changesetVerdict(): Promise<Verdict> {
  const since = base();
  if (since === undefined) return verdict([], "no base branch to compare with");
  return tool("@changesets/cli", ["status", `--since=${since}`], "changeset");
}
