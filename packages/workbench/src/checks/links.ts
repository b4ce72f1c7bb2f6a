import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../../bin/shared.mjs";
import { repositoryFiles } from "./repository-files.js";
import { type Verdict, verdict } from "./stage.js";

const LINK = /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\s*\[[^\]]+\]:\s+(\S+)/gm;
const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|#|\/)/i;
/** Written by the docs build, which has a check of its own for links into it. */
const BUILT = /^docs\/api(\/|$)/;

const withoutCode = (text: string): string =>
  text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, "").replaceAll(/`[^`\n]*`/g, "");

const leadsSomewhere = (from: string, target: string): boolean => {
  const path = join(dirname(from), decodeURI(target.replace(/[#?].*$/, "")));
  if (BUILT.test(path)) return true;
  const candidates = [path, `${path}.md`, path.replace(/\.html$/, ".md"), join(path, "index.md")];
  return candidates.some((candidate) => existsSync(root(candidate)));
};

/**
 * Follows the relative links of every Markdown file. Without it a page that was moved leaves readers of the repository
 * in front of a missing file; the build of the site sees only its own pages.
 */
export function linkFaults(): Verdict {
  const faults = [];
  for (const file of repositoryFiles().filter((name) => name.endsWith(".md"))) {
    for (const [, inline, reference] of withoutCode(readFileSync(root(file), "utf8")).matchAll(LINK)) {
      const target = inline ?? reference ?? "";
      if (ELSEWHERE.test(target) || leadsSomewhere(file, target)) continue;
      faults.push(`${file}: the link to ${target} leads nowhere`);
    }
  }
  return verdict(faults);
}
