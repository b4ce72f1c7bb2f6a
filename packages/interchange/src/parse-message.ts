import type { Json, Sha256Function } from "@nrs-kit/domain";
import {
  BugError,
  type RefusalCode,
  type Result,
  SPEC_VERSION,
  type SpecVersion,
  schemaId,
  settle,
} from "@nrs-kit/domain";
import { documentValidators } from "./generated/validators/document-validators.js";
import type { Message, MessageOf, MessageType } from "./message.js";
import { messageRefusals } from "./message-rules.js";
import { shapeRefusalsBy } from "./validate/document-validator.js";

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
  const validator = documentValidators.get(schemaId(type, versionOf(value)));
  if (validator === undefined) throw new BugError("a type of message without a validator");
  const wrong = shapeRefusalsBy(validator, value);
  // What has the shape of a message is one when it is copied.
  const message = (): MessageOf<Type> => validator.copy(value) as MessageOf<Type>;
  if (wrong.length > 0) return settle<MessageOf<Type>, RefusalCode>(wrong, message);
  const { body } = value as { readonly body: Json };
  return settle<MessageOf<Type>, RefusalCode>(messageRefusals(value as Message, body, sha256), message);
}
