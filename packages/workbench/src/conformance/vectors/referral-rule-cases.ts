import { ReferralEvent } from "@nrs-kit/domain";
import { type RuleCase, sample } from "./rule-case.js";

const feedback = { outcome: "full", reportedAt: "2026-11-24T09:00:00Z" };
const accepted = "2026-11-23T09:00:00Z";

const event = (fromState: string, toState: string, at = "2026-03-02T09:00:00Z") =>
  sample(ReferralEvent, { fromState, toState, at });

/** The rules about referrals, each kept and broken. */
export const referralRuleCases: readonly RuleCase[] = [
  {
    name: "referral-events-follow",
    kept: [
      [
        ["referrals", 0, "events"],
        [event("draft", "release-check"), event("release-check", "ready")],
      ],
      [["referrals", 0, "state"], "ready"],
    ],
    broken: [["referrals", 0, "events", 1, "fromState"], "sent"],
    code: "referral.events-do-not-follow",
    pointer: "/referrals/0/events/1/fromState",
  },
  {
    name: "referral-events-are-compared-to-the-millisecond",
    kept: [
      [
        ["referrals", 0, "events"],
        [
          event("draft", "release-check", "2026-03-02T09:00:00.0019Z"),
          event("release-check", "ready", "2026-03-02T11:00:00.0011+02:00"),
        ],
      ],
      [["referrals", 0, "state"], "ready"],
    ],
    broken: [["referrals", 0, "events", 1, "at"], "2026-03-02T11:00:00.0009+02:00"],
    code: "referral.events-do-not-follow",
    pointer: "/referrals/0/events/1/at",
  },
  {
    name: "accepted-referral-has-date",
    kept: [
      [["referrals", 0, "state"], "accepted"],
      [["referrals", 0, "acceptedOn"], accepted],
    ],
    broken: [["referrals", 0, "acceptedOn"], undefined],
    code: "referral.without-acceptance-date",
    pointer: "/referrals/0/acceptedOn",
  },
  {
    name: "completed-referral-has-feedback",
    kept: [
      [["referrals", 0, "state"], "completed"],
      [["referrals", 0, "acceptedOn"], accepted],
      [["referrals", 0, "feedback"], feedback],
    ],
    broken: [["referrals", 0, "feedback"], undefined],
    code: "referral.without-feedback",
    pointer: "/referrals/0/feedback",
  },
  {
    name: "closed-referral-has-outcome",
    kept: [
      [["referrals", 0, "state"], "closed"],
      [["referrals", 0, "stateReason"], ["no-capacity"]],
    ],
    broken: [["referrals", 0, "stateReason"], undefined],
    code: "referral.closed-without-outcome",
    pointer: "/referrals/0/state",
  },
  {
    name: "declined-referral-has-reason",
    kept: [
      [["referrals", 0, "state"], "declined"],
      [["referrals", 0, "stateReason"], ["no-capacity"]],
    ],
    broken: [["referrals", 0, "stateReason"], undefined],
    code: "referral.without-state-reason",
    pointer: "/referrals/0/stateReason",
  },
  {
    name: "closed-case-has-no-open-referral",
    kept: [
      [["case", "status"], "closed"],
      [["case", "closedOn"], "2026-11-24"],
      [["case", "closureReason"], "needs-met"],
      [["referrals", 0, "state"], "declined"],
      [["referrals", 0, "stateReason"], ["no-capacity"]],
    ],
    broken: [["referrals", 0, "state"], "sent"],
    code: "case.closed-with-open-referral",
    pointer: "/referrals/0/state",
  },
  {
    name: "closed-case-has-reason",
    kept: [
      [["case", "status"], "closed"],
      [["case", "closedOn"], "2026-11-24"],
      [["case", "closureReason"], "needs-met"],
      [["referrals"], []],
    ],
    broken: [["case", "closureReason"], undefined],
    code: "case.closed-without-reason",
    pointer: "/case/closureReason",
  },
];
