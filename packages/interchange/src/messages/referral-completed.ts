import { entity, operational, ReferralFeedback, ReferralId, sensitiveField } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The service ended; carries outcome codes only, no clinical content. */
export const ReferralCompleted = messageSchema(
  "referral.completed",
  entity("ReferralCompletedBody", "What came of a referral.", {
    referral: operational(null, ReferralId, "Referral", "The referral that ended."),
    feedback: sensitiveField("needs-services", ReferralFeedback, "Feedback", "What came of the referral, as codes.", {
      reduced: "keep",
    }),
  }),
);
