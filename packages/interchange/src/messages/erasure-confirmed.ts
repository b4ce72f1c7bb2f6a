import { DateTime, entity, Line, oneOf, operational, PersonId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The recipient says what became of the data it was asked to erase. */
export const ErasureConfirmed = messageSchema(
  "erasure.confirmed",
  entity("ErasureConfirmedBody", "The answer to a request to erase.", {
    person: operational(null, PersonId, "Person", "The person whose data were meant."),
    outcome: operational(
      null,
      oneOf("erased", "restricted", "refused", "not-held"),
      "Outcome",
      "What became of the data.",
    ),
    doneOn: operational(null, DateTime, "Done on", "When it was done."),
    legalRef: operational(null, Line, "Legal reference", "The law on which a part is kept.").optional(),
  }),
);
