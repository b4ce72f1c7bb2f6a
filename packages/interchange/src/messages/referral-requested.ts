import { DisclosedCaseFile, DisclosedReferral, entity } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** One organisation asks another to serve a person; carries what this recipient may see of the case. */
export const ReferralRequested = messageSchema(
  "referral.requested",
  entity("ReferralRequestedBody", "A referral and what its recipient may see of the case.", {
    referral: DisclosedReferral,
    caseFile: DisclosedCaseFile,
  }),
);
