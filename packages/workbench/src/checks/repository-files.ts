import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { root } from "../../bin/shared.mjs";

/** Every file of the repository: tracked, or new and not ignored. */
export function repositoryFiles(): readonly string[] {
  const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root(),
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  return list.split("\0").filter((file) => file !== "" && existsSync(root(file)));
}

/** Whether a source file is held to the rules of style: generated files, tests and data are not. */
export const isHandWritten = (file: string): boolean =>
  !/(^|\/)generated\//.test(file) &&
  !/\.test\.ts$/.test(file) &&
  !/(^|\/)(test|test-data|test-support|bench|soak)\//.test(file);
