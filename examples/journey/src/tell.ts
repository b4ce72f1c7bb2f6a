import type { CaseFile } from "@nrs-kit/domain";
import type { Finding } from "@nrs-kit/interchange";
import { identify } from "./identify.js";
import { printable } from "./printable.js";
import { refer } from "./refer.js";
import type { Story } from "./story.js";
import type { ToldStory } from "./told.js";
import { viewOf } from "./view.js";

const directoryOf = ({ organisations = [] }: CaseFile): ((organisation: string) => string) => {
  const names = new Map<string, string>(
    organisations.map(({ id, name: { en, ro, ru } }) => [id, en ?? ro ?? ru ?? id]),
  );
  return (organisation) => printable(names.get(organisation) ?? organisation);
};

/** A case file that was read, and where. */
export interface CaseOnDisk {
  readonly file: string;
  readonly caseFile: CaseFile;
  readonly findings: readonly Finding[];
}

/** Lets one case travel its story: identification, what each receiver may see, the referral, the answer. */
export function tell(story: Story, { file, caseFile, findings }: CaseOnDisk, messages: string): ToldStory {
  const { steps: identification, status } = identify(caseFile, story.identification);
  const views = story.asked.map((asked) => viewOf(caseFile, asked));
  const referred = story.referral === undefined ? undefined : refer(caseFile, story.referral, messages);
  const { id, title, intro } = story;
  return {
    id,
    title,
    intro,
    file,
    synthetic: caseFile.synthetic === true,
    findings,
    status,
    identification,
    views,
    posts: referred?.posts ?? [],
    steps: referred?.steps ?? [],
    ending: referred?.ending,
    nameOf: directoryOf(caseFile),
  };
}
