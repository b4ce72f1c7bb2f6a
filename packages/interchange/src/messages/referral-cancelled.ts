import { DateTime, entity, listOf, operational, ReferralDeclineReasonCode, ReferralId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The sender takes the request back; the recipient deletes what it received. */
export const ReferralCancelled = messageSchema(
  "referral.cancelled",
  entity("ReferralCancelledBody", "The recall of a referral.", {
    referral: operational(null, ReferralId, "Referral", "The referral that the message is about."),
    cancelledOn: operational(null, DateTime, "Cancelled on", "When it was cancelled."),
    reasons: operational(null, listOf(ReferralDeclineReasonCode, 20, 1), "Reasons", "Why it was cancelled."),
  }),
);
