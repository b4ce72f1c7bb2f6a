import { type MessageTypeCode, schemaNames } from "@nrs-kit/domain";
import * as z from "zod";
import { envelopeOf } from "./envelope.js";

/**
 * Makes the schema of a message: the envelope around a body.
 *
 * @param type - the type of the message, a past fact
 * @param body - the schema of its body
 */
export function messageSchema<const Type extends MessageTypeCode, Body extends z.ZodType>(type: Type, body: Body) {
  const schema = z.strictObject({ ...envelopeOf(type), body });
  schemaNames.add(schema, { id: type, title: type, description: `A message of the type ${type}.` });
  return schema;
}
