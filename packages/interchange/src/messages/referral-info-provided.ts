import { DateTime, DisclosedCaseFile, entity, operational, ReferralId } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** The sender answers a question, within what its permit allows. */
export const ReferralInfoProvided = messageSchema(
  "referral.info-provided",
  entity("ReferralInfoProvidedBody", "The answer to a question about a referral.", {
    referral: operational(null, ReferralId, "Referral", "The referral that the message is about."),
    providedOn: operational(null, DateTime, "Provided on", "When the answer was given."),
    caseFile: DisclosedCaseFile,
  }),
);
