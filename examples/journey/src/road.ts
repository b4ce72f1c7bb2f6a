import type { DisclosurePermit } from "@nrs-kit/consent";
import type { CaseFile, Referral, Refusal, RefusalCode, Result } from "@nrs-kit/domain";
import { checkDocument, type Message, type MessageOf } from "@nrs-kit/interchange";
import { type Actor, type ReferralEvent, referralChart, step } from "@nrs-kit/referral";
import { chartStep } from "./chart-step.js";
import { type Copy, stepByMessage } from "./glue.js";
import { delivered, type Mailbox } from "./mail.js";
import { sha256 } from "./sha256.js";
import type { ReferralScript } from "./story.js";
import type { ChartStep, Ending, Post } from "./told.js";

/** Whose copy. */
export type Side = "sender" | "receiver";

/** How far a referral has come: both copies, the post between them, and what was told on the way. */
export interface Road {
  readonly caseFile: CaseFile;
  readonly referral: Referral;
  readonly script: ReferralScript;
  readonly sender: Copy;
  /** Begins when the request arrives. */
  readonly receiver?: Copy;
  readonly box: Mailbox;
  /** What the sender was permitted at the instant of sending. */
  readonly permit?: DisclosurePermit;
  /** The request as the receiver read it. */
  readonly request?: MessageOf<"referral.requested">;
  readonly posts: readonly Post[];
  readonly steps: readonly ChartStep[];
  readonly feedback?: Ending["feedback"];
  readonly refusedLater: Ending["refusedLater"];
  /** Why the referral went no further. */
  readonly stopped: readonly Refusal[];
}

/** One stretch of the road. */
export type Stretch = (road: Road) => Road;

/** Walks the stretches in their order, until one is refused. */
export const walk = (road: Road, stretches: readonly Stretch[]): Road =>
  stretches.reduce((before, stretch) => (before.stopped.length > 0 ? before : stretch(before)), road);

/** Ends the road with the reasons. */
export const stoppedBy = (road: Road, refusals: readonly Refusal[]): Road => ({ ...road, stopped: refusals });

/** Who acts at the two agencies. */
export const actorAt = ({ referral, script }: Pick<Road, "referral" | "script">, side: Side): Actor =>
  side === "sender"
    ? { role: script.senderRole, organisation: referral.from, worker: referral.fromWorker }
    : { role: script.receiverRole, organisation: referral.to };

const moved = (
  road: Road,
  side: Side,
  event: { readonly type: string; readonly at: string; readonly by: Actor },
  stepped: Result<Copy, RefusalCode>,
): Road => {
  if (!stepped.ok) return stoppedBy(road, stepped.refusals);
  const from = road[side]?.value ?? "";
  const told = chartStep(referralChart, side, from, stepped.value.value, event);
  return { ...road, [side]: stepped.value, steps: [...road.steps, told] };
};

/** Steps the copies of these sides by an event. */
export const move = (road: Road, event: ReferralEvent, ...sides: readonly Side[]): Road =>
  walk(
    road,
    sides.map((side) => (before: Road) => {
      const copy = before[side];
      return copy === undefined ? before : moved(before, side, event, step(referralChart, copy, event));
    }),
  );

/** Steps the copy of the reader by a message that it read. */
export const moveByMessage = (road: Road, message: Message, reader: Side): Road => {
  const copy = road[reader];
  if (copy === undefined) return road;
  const by = actorAt(road, reader === "sender" ? "receiver" : "sender");
  const event = { type: message.type, at: message.sentAt, by };
  return moved(road, reader, event, stepByMessage(copy, message, by.role));
};

/** Posts a message: it is written to disk, read back by the other agency and checked there. */
export function post(
  road: Road,
  composed: Result<Message, RefusalCode>,
  then: (road: Road, message: Message) => Road,
): Road {
  if (!composed.ok) return stoppedBy(road, composed.refusals);
  const message = composed.value;
  const { file, bytes } = delivered(road.box, message);
  const { document, findings } = checkDocument(bytes, { sha256 });
  const { type, sender: from, recipient: to, sentAt: at } = message;
  const told: Post = { file, type, from, to, at, bytes: bytes.length, findings };
  const box = { ...road.box, sent: [...road.box.sent, message] };
  const posted = { ...road, box, posts: [...road.posts, told] };
  return document?.kind === "message" ? then(posted, document.value) : stoppedBy(posted, findings);
}
