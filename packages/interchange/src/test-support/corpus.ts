import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";

const folder = process.env.NRS_CORPORA ?? fileURLToPath(new URL("../../../../../shared/corpora", import.meta.url));

/**
 * A suite over a public corpus that is kept beside the repository. Without the corpus it is skipped, and its name says
 * which corpus is missing and which variable leads to it.
 */
export function describeCorpus(name: string, title: string, suite: (folder: string) => void): void {
  const place = `${folder}/${name}`;
  if (existsSync(place)) {
    describe(title, () => suite(place));
    return;
  }
  const notice = `skipped: the corpus "${name}" is not at NRS_CORPORA or ../shared/corpora`;
  process.stderr.write(`${title}: ${notice}\n`);
  describe(title, () => test.skip(notice, () => {}));
}
