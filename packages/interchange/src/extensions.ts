import type { Json, Refusal } from "@nrs-kit/domain";
import { refusal } from "@nrs-kit/domain";
import type { InterchangeRefusalCode } from "./generated/refusal-code.js";
import { jsonPointer } from "./json-pointer.js";
import type { Message } from "./message.js";

/** Whether a value fits an extension, as its profile says. */
export type ExtensionCheck = (value: Json) => boolean;

/** The extensions that a reader knows, by the address under which their profile declares them. */
export type KnownExtensions = ReadonlyMap<string, ExtensionCheck>;

const none: KnownExtensions = new Map();

/** Whether one of some profiles declares an extension: its address is that of the profile, or begins with it. */
export const isDeclaredBy = (address: string, profiles: readonly string[]): boolean =>
  profiles.some(
    (profile) => address === profile || address.startsWith(`${profile}#`) || address.startsWith(`${profile}/`),
  );

const judged = (address: string, value: Json, known: KnownExtensions): readonly Refusal<InterchangeRefusalCode>[] => {
  const pointer = jsonPointer(["extensions", address]);
  const fits = known.get(address);
  if (fits === undefined) return [{ ...refusal("extension.unknown", pointer), severity: "warning" }];
  return fits(value) ? [] : [refusal("extension.malformed", pointer)];
};

/**
 * The rules of extensions: each is declared by a profile that the message claims; one that the reader knows has the form
 * that its profile gives it; one that it does not know is kept and reported. Nothing else of a message depends on them.
 *
 * @param message - the message, which has its shape
 * @param known - the extensions that this reader knows
 */
export function extensionRefusals(
  { extensions = {}, profiles = [] }: Pick<Message, "extensions" | "profiles">,
  known: KnownExtensions = none,
): readonly Refusal<InterchangeRefusalCode>[] {
  return Object.entries(extensions).flatMap(([address, value]) =>
    isDeclaredBy(address, profiles)
      ? // The message was read from JSON.
        judged(address, value as Json, known)
      : [refusal("extension.not-declared", jsonPointer(["extensions", address]))],
  );
}
