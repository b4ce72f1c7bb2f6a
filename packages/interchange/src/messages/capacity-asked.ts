import { CalendarDate, entity, listOf, operational, Region, ServiceTypeCode, YesNo } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** Whether there is room for a kind of service; about no person. */
export const CapacityAsked = messageSchema(
  "capacity.asked",
  entity("CapacityAskedBody", "A question about capacity.", {
    types: operational(null, listOf(ServiceTypeCode, 20, 1), "Service types", "The services that are looked for."),
    areas: operational(null, listOf(Region, 20), "Areas", "The regions that would do.").optional(),
    from: operational(null, CalendarDate, "From", "The day from which on it is needed.").optional(),
    withChildren: operational(null, YesNo, "With children", "Whether children would come along.").optional(),
  }),
);
