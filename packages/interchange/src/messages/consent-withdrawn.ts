import { ConsentId, DataCategoryCode, DateTime, entity, listOf, oneOf, operational } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/**
 * A consent ended by withdrawal, revocation or invalidation. Its body has only required fields of fixed form, so that
 * no optional field can ever stop it.
 */
export const ConsentWithdrawn = messageSchema(
  "consent.withdrawn",
  entity("ConsentWithdrawnBody", "The end of a consent on which data were disclosed.", {
    consent: operational(null, ConsentId, "Consent", "The consent record that ended."),
    status: operational(null, oneOf("withdrawn", "revoked", "invalidated"), "Status", "How the consent ended."),
    endedOn: operational(null, DateTime, "Ended on", "When it ended; it works from this instant."),
    categories: operational(
      null,
      listOf(DataCategoryCode, 14, 1),
      "Categories",
      "The categories the recipient must stop using.",
    ),
  }),
);
