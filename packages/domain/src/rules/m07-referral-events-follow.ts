import type { Referral } from "../entities/referral.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { type Refusal, refusal } from "../result.js";
import { stands } from "./internal/referral-history.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "referral.events-do-not-follow";

/** The first place at which the history of a referral breaks off: an event that does not follow, or the state itself. */
const breakIn = ({ events = [], state }: Referral): string | undefined => {
  for (const [at, event] of events.entries()) {
    const before = events[at - 1];
    if (before === undefined) continue;
    if (event.fromState !== before.toState) return `/events/${at}/fromState`;
    if (Date.parse(event.at) < Date.parse(before.at)) return `/events/${at}/at`;
  }
  const last = events.at(-1);
  return last === undefined || last.toState === state ? undefined : "/state";
};

/**
 * M7: the events of a referral stand in the order in which they happened, each begins in the state in which the one before
 * ended, and the last ends in the state of the referral.
 */
export const referralEventsFollow: SemanticRule = {
  id: "M7",
  code,
  check: ({ referrals = [] }): readonly Refusal<DomainRefusalCode>[] =>
    referrals.flatMap((referral, at) => {
      const place = stands(referral) ? breakIn(referral) : undefined;
      return place === undefined ? [] : [refusal(code, `/referrals/${at}${place}`)];
    }),
};
