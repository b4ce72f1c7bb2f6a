import { basename, join, relative } from "node:path";
import type { RefusalCode, Result } from "@nrs-kit/domain";
import type { Finding } from "@nrs-kit/interchange";
import { type CodedCase, codedCase } from "./coded-case.js";
import { genericStory } from "./generic-story.js";
import { printable } from "./printable.js";
import { readCase } from "./read-case.js";
import { type Month, month } from "./statistics.js";
import { stories } from "./stories/index.js";
import type { Story } from "./story.js";
import { tell } from "./tell.js";
import type { ToldStory } from "./told.js";

/** A case file that could not travel, and why. */
export interface Unusable {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Why the file could not be used, when there are no findings about its content. */
  readonly why?: string;
}

/** The whole journey as it happened. */
export interface Journey {
  readonly told: readonly (ToldStory | Unusable)[];
  readonly month: Result<Month, RefusalCode>;
  /** 0 clean, 1 findings that refuse a file, 2 a file that could not be used. */
  readonly exitCode: 0 | 1 | 2;
}

/** Where the case files are, and where the journey writes. */
export interface Places {
  /** The folder of the five case files. */
  readonly cases: string;
  /** The folder for messages and page. */
  readonly out: string;
}

interface Traveller {
  readonly path: string;
  readonly story: Story | undefined;
}

const travellers = (files: readonly string[], { cases }: Places): readonly Traveller[] =>
  files.length > 0
    ? files.map((path) => ({ path, story: undefined }))
    : stories.map((story) => ({ path: join(cases, `${story.id}.json`), story }));

const unlike = (id: string, taken: Set<string>): string => {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  taken.add(free);
  return free;
};

/** Tells whether a case travelled. */
export const hasTravelled = (one: ToldStory | Unusable): one is ToldStory => "views" in one;

const exitCodeOf = (told: readonly (ToldStory | Unusable)[]): Journey["exitCode"] => {
  const lost = told.filter((one) => !hasTravelled(one));
  if (lost.length === 0) return 0;
  return lost.some((one) => "why" in one) ? 2 : 1;
};

const pathsFrom = (out: string, story: ToldStory): ToldStory => ({
  ...story,
  posts: story.posts.map((post) => ({ ...post, file: relative(out, post.file) })),
});

/** Lets the case files travel, each its story; without files, the five that come with the example. */
export function journey(files: readonly string[], places: Places): Journey {
  const taken = new Set<string>();
  const counted: CodedCase[] = [];
  const told = travellers(files, places).map(({ path, story }): ToldStory | Unusable => {
    const file = printable(basename(path));
    const read = readCase(path);
    if (read.kind === "unusable") return { file, findings: [], why: read.why };
    if (read.kind === "findings") return { file, findings: read.findings };
    const { caseFile, findings } = read;
    const coded = codedCase(caseFile);
    if (coded !== undefined) counted.push(coded);
    const own = story ?? genericStory(caseFile, file);
    const id = unlike(own.id, taken);
    const messages = join(places.out, "messages", id);
    return pathsFrom(places.out, tell({ ...own, id }, { file, caseFile, findings }, messages));
  });
  return { told, month: month(counted), exitCode: exitCodeOf(told) };
}
