import {
  DateTime,
  entity,
  listOf,
  operational,
  ReturnStateCode,
  ReturnStep,
  sensitiveField,
  Uuid,
} from "@nrs-kit/domain";
import { messageSchema } from "../message-schema.js";

/** A step of a return was taken, skipped or failed. */
export const ReturnProgressed = messageSchema(
  "return.progressed",
  entity("ReturnProgressedBody", "A change of a return.", {
    return: operational(null, Uuid, "Return", "The return that changed."),
    state: operational(null, ReturnStateCode, "State", "Where the return stands."),
    changedOn: operational(null, DateTime, "Changed on", "When it changed."),
    steps: sensitiveField("needs-services", listOf(ReturnStep, 100, 1), "Steps", "The steps that are new.", {
      reduced: "keep",
    }),
  }),
);
