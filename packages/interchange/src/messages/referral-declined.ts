import { DateTime, entity, listOf, operational, ReferralDeclineReasonCode, ReferralId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The recipient says no, with a coded reason, and deletes what it received. */
export const ReferralDeclined = messageSchema(
  "referral.declined",
  entity("ReferralDeclinedBody", "The answer no to a referral.", {
    referral: operational(null, ReferralId, "Referral", "The referral that is answered."),
    declinedOn: operational(null, DateTime, "Declined on", "When it was declined."),
    reasons: operational(
      null,
      listOf(ReferralDeclineReasonCode, 5, 1),
      "Reasons",
      "Why the recipient cannot take the person.",
    ),
  }),
);
