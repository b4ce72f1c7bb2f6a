import { DateTime, entity, operational, ReferralId, WorkerId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The recipient takes the person. */
export const ReferralAccepted = messageSchema(
  "referral.accepted",
  entity("ReferralAcceptedBody", "The answer yes to a referral.", {
    referral: operational(null, ReferralId, "Referral", "The referral that is answered."),
    acceptedOn: operational(null, DateTime, "Accepted on", "When it was accepted."),
    worker: operational(null, WorkerId, "Worker", "The worker who is in charge at the recipient.").optional(),
    appointment: operational(null, DateTime, "Appointment", "When the person is expected.").optional(),
  }),
);
