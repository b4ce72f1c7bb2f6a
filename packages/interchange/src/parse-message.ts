import { type RefusalCode, type Result, SPEC_VERSION, type SpecVersion, settle } from "@nrs-kit/domain";
import type { Sha256Function } from "./digest.js";
import { type Message, type MessageOf, type MessageType, messageSchemasOf } from "./message.js";
import { messageRefusals } from "./message-rules.js";
import { shapeRefusals } from "./shape-refusals.js";
import type { Json } from "./strict-json.js";

/** The version that a value claims; one that claims none that is known is judged by the first. */
const versionOf = (value: unknown): SpecVersion =>
  typeof value === "object" && value !== null && "specVersion" in value && value.specVersion === "1.1"
    ? "1.1"
    : SPEC_VERSION;

/**
 * Turns a value into a message of a type, or into the reasons why it is none: shape first, then the rules.
 *
 * @param type - the type of the message
 * @param value - a value that came from JSON
 * @param sha256 - the hash function of the host
 *
 * @example
 * ```ts
 * parseMessage("referral.accepted", {}, String).ok; // => false
 * ```
 */
export function parseMessage<Type extends MessageType>(
  type: Type,
  value: unknown,
  sha256: Sha256Function,
): Result<MessageOf<Type>, RefusalCode> {
  const schema = messageSchemasOf[versionOf(value)][type];
  const parsed = schema.safeParse(value);
  // The schema refused or accepted a JSON value; both say so below.
  if (!parsed.success)
    return settle(shapeRefusals(parsed.error.issues, value as Json, schema), () => value as MessageOf<Type>);
  const { body } = value as { readonly body: Json };
  return settle(messageRefusals(parsed.data as Message, body, sha256), () => parsed.data as MessageOf<Type>);
}
