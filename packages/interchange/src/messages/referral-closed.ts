import { DateTime, entity, listOf, oneOf, operational, ReferralDeclineReasonCode, ReferralId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The sender has seen the outcome and closes the referral. */
export const ReferralClosed = messageSchema(
  "referral.closed",
  entity("ReferralClosedBody", "The end of a referral on the side of the sender.", {
    referral: operational(null, ReferralId, "Referral", "The referral that the message is about."),
    closedOn: operational(null, DateTime, "Closed on", "When it was closed."),
    how: operational(
      null,
      oneOf("feedback-acknowledged", "given-up", "rerouted"),
      "How",
      "Whether the outcome was acknowledged, or the sender gave up or asks another organisation.",
    ),
    reasons: operational(null, listOf(ReferralDeclineReasonCode, 20), "Reasons", "Why the sender gave up.").optional(),
  }),
);
