import { referralChart } from "../charts/referral.js";
import type { ReferralContext } from "../charts/referral-context.js";
import type { UncheckedEvent } from "../guard.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { eventsFor } from "./explore.js";

/** A receiving agency that a test directs. */
export interface FakePeer {
  /** What the agency sends next about a referral in this state; nothing while it stays silent. */
  answer(snapshot: Snapshot<ReferralContext>): UncheckedEvent | undefined;
}

/**
 * Makes a receiving agency for tests, which answers a referral as its script says: one event after another, each as soon
 * as the referral stands where it is possible, with words that fit. When the script ends it is silent, so that the clock
 * of the sender has its turn.
 *
 * @param script - names of events that the receiver causes
 *
 * @example
 * ```ts
 * const peer = fakePeer(["referral.received", "referral.declined"]);
 * const sent = shortestPaths(referralChart, newInstances("referral")[0]).get("sent").end;
 * peer.answer(sent).type; // => "referral.received"
 * peer.answer(sent); // => undefined
 * ```
 */
export function fakePeer(script: readonly string[]): FakePeer {
  const waiting = [...script];
  return {
    answer: (snapshot) => {
      const event = fitting(snapshot, waiting[0]);
      if (event !== undefined) waiting.shift();
      return event;
    },
  };
}

const fitting = (snapshot: Snapshot<ReferralContext>, type: string | undefined): UncheckedEvent | undefined =>
  eventsFor(referralChart, snapshot)
    .filter((event) => event.type === type)
    .map((event) => ({ ...event, by: { role: "shelter" as const, organisation: snapshot.context.to } }))
    .find((event) => step(referralChart, snapshot, event as never).ok);
