import type { CaseFile, Refusal } from "@nrs-kit/domain";
import { initialSnapshot, referralChart } from "@nrs-kit/referral";
import { type Road, type Stretch, walk } from "./road.js";
import type { ReferralScript } from "./story.js";
import { accept, acknowledge, begin, complete, receive, release, send } from "./stretches.js";
import type { ChartStep, Ending, Post } from "./told.js";
import { confirmStop, tryAgain, withdraw } from "./withdrawal.js";

/** What became of the draft referral of a case file. */
export interface Referred {
  readonly posts: readonly Post[];
  readonly steps: readonly ChartStep[];
  readonly ending: Ending;
}

const stretchesTo: Readonly<Record<ReferralScript["ending"], readonly Stretch[]>> = {
  completed: [release, send, receive, accept, begin, complete, acknowledge],
  withdrawn: [release, send, receive, accept, begin, withdraw, confirmStop, tryAgain],
};

const never = (refusals: readonly Refusal[]): Referred => ({
  posts: [],
  steps: [],
  ending: { sender: "draft", receiver: undefined, refusedLater: [], stopped: refusals },
});

/** Sends the draft referral of a case file to its receiver and follows it to its end, on both sides. */
export function refer(caseFile: CaseFile, script: ReferralScript, folder: string): Referred | undefined {
  const referral = caseFile.referrals?.find(({ state }) => state === "draft");
  if (referral === undefined) return undefined;
  const { id, persons, from, to, urgency } = referral;
  const input = { referral: id, person: persons[0] ?? "", from, to, purpose: script.purpose, urgency };
  const draft = initialSnapshot(referralChart, input);
  if (!draft.ok) return never(draft.refusals);
  const box = { folder, sent: [] };
  const start: Road = {
    caseFile,
    referral,
    script,
    sender: draft.value,
    box,
    posts: [],
    steps: [],
    refusedLater: [],
    stopped: [],
  };
  const { posts, steps, sender, receiver, feedback, refusedLater, stopped } = walk(start, stretchesTo[script.ending]);
  const told = { sender: sender.value, receiver: receiver?.value, refusedLater, stopped };
  return { posts, steps, ending: feedback === undefined ? told : { ...told, feedback } };
}
