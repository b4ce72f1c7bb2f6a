import { CalendarDate, ConsentId, DateTime, entity, Line, oneOf, operational } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The recipient says what became of the data after a withdrawal. */
export const ConsentWithdrawalConfirmed = messageSchema(
  "consent.withdrawal-confirmed",
  entity("ConsentWithdrawalConfirmedBody", "What a recipient did after a withdrawal.", {
    consent: operational(null, ConsentId, "Consent", "The consent record that ended."),
    outcome: operational(
      null,
      oneOf("erased", "restricted", "not-held"),
      "Outcome",
      "Whether the data were erased, are kept on another ground, or were never held.",
    ),
    doneOn: operational(null, DateTime, "Done on", "When it was done."),
    legalRef: operational(
      null,
      Line,
      "Legal reference",
      "The law that obliges the recipient to keep what it keeps.",
    ).optional(),
    retainedUntil: operational(
      null,
      CalendarDate,
      "Retained until",
      "The day after which that is deleted, too.",
    ).optional(),
  }),
);
