import { DataCategoryCode, DateTime, entity, listOf, oneOf, operational, PersonId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** A recipient is asked to delete what it holds about a person. */
export const ErasureRequested = messageSchema(
  "erasure.requested",
  entity("ErasureRequestedBody", "A request to erase.", {
    person: operational(null, PersonId, "Person", "The person whose data are meant."),
    categories: operational(
      null,
      listOf(DataCategoryCode, 14, 1),
      "Categories",
      "The categories that are to be erased.",
    ),
    reason: operational(
      null,
      oneOf("person-asked", "consent-withdrawn", "retention-ended", "entered-in-error", "unlawful"),
      "Reason",
      "Why they are to be erased.",
    ),
    requestedOn: operational(null, DateTime, "Requested on", "When it was asked."),
    answerBy: operational(null, DateTime, "Answer by", "When an answer is due at the latest."),
  }),
);
