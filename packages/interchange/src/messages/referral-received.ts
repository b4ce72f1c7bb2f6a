import { DateTime, entity, operational, ReferralId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The request has arrived and can be read; it is no answer yet. */
export const ReferralReceived = messageSchema(
  "referral.received",
  entity("ReferralReceivedBody", "The receipt of a request.", {
    referral: operational(null, ReferralId, "Referral", "The referral that the message is about."),
    receivedOn: operational(null, DateTime, "Received on", "When the request arrived."),
    respondBy: operational(null, DateTime, "Respond by", "When the answer will come at the latest.").optional(),
  }),
);
