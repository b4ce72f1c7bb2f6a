import { CalendarDate, DateTime, entity, operational, ReferralId } from "@nrs-kit/domain";
import * as z from "zod";
import { messageSchema } from "../message-schema.js";

/** The recipient would take the person and has no room yet. */
export const ReferralWaitlisted = messageSchema(
  "referral.waitlisted",
  entity("ReferralWaitlistedBody", "A place on a waiting list.", {
    referral: operational(null, ReferralId, "Referral", "The referral that the message is about."),
    waitlistedOn: operational(null, DateTime, "Waitlisted on", "When the person was put on the list."),
    position: operational(null, z.int().min(1).max(10_000), "Position", "The place on the list.").optional(),
    expectedOn: operational(null, CalendarDate, "Expected on", "The day on which a place is expected.").optional(),
    reviewOn: operational(
      null,
      CalendarDate,
      "Review on",
      "The day on which the place on the list is looked at again.",
    ),
  }),
);
