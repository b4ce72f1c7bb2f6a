import { Consent, entity } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** A consent was given for this recipient; the record travels, the words of the conversation do not. */
export const ConsentGranted = messageSchema(
  "consent.granted",
  entity("ConsentGrantedBody", "A consent record for its recipient.", {
    consent: Consent,
  }),
);
