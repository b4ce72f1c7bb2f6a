import {
  DateTime,
  entity,
  listOf,
  Milestone,
  operational,
  ReferralDeclineReasonCode,
  ReferralId,
  ReferralStateCode,
} from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The state of a running referral changed, or a milestone was reached. */
export const ReferralProgressed = messageSchema(
  "referral.progressed",
  entity("ReferralProgressedBody", "A change of a running referral.", {
    referral: operational(null, ReferralId, "Referral", "The referral that the message is about."),
    state: operational(null, ReferralStateCode, "State", "Where the referral stands after the change."),
    changedOn: operational(null, DateTime, "Changed on", "When it changed."),
    reasons: operational(
      null,
      listOf(ReferralDeclineReasonCode, 20),
      "Reasons",
      "Why nobody came or the service is on hold.",
    ).optional(),
    milestones: operational(null, listOf(Milestone, 100), "Milestones", "The dated facts that are new.").optional(),
  }),
);
