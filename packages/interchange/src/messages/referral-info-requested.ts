import { DataCategoryCode, DateTime, entity, JsonPointer, listOf, operational, ReferralId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The recipient asks for what it needs in order to decide, by category and field and never in free text. */
export const ReferralInfoRequested = messageSchema(
  "referral.info-requested",
  entity("ReferralInfoRequestedBody", "A question about a referral.", {
    referral: operational(null, ReferralId, "Referral", "The referral that the message is about."),
    requestedOn: operational(null, DateTime, "Requested on", "When the question was asked."),
    categories: operational(
      null,
      listOf(DataCategoryCode, 14, 1),
      "Categories",
      "The categories of information that are missing.",
    ),
    fields: operational(
      null,
      listOf(JsonPointer, 50),
      "Fields",
      "The fields that are missing, as JSON Pointers into the case file.",
    ).optional(),
    answerBy: operational(null, DateTime, "Answer by", "When an answer is needed at the latest."),
  }),
);
