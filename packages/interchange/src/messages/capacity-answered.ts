import { Capacity, entity, listOf, operational, ServiceTypeCode } from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

const ServiceCapacity = entity("ServiceCapacity", "The room of one service.", {
  type: operational(null, ServiceTypeCode, "Service type", "The service."),
  capacity: operational(null, Capacity, "Capacity", "How much room there is."),
});

/** How much room there is, in bands, so that no person can be counted out. */
export const CapacityAnswered = messageSchema(
  "capacity.answered",
  entity("CapacityAnsweredBody", "An answer about capacity.", {
    services: operational(
      null,
      listOf(ServiceCapacity, 20, 1),
      "Services",
      "The room of each service that was asked for.",
    ),
  }),
);
