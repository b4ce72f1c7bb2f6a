import { entity, ModusOperandiAlert } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** A warning of how traffickers work now; it rests on at least three cases and names none. */
export const AlertPublished = messageSchema(
  "alert.published",
  entity("AlertPublishedBody", "A warning about a method of traffickers.", {
    alert: ModusOperandiAlert,
  }),
);
