import type { FieldNode, Json } from "@nrs-kit/domain";
import { excessOf, type Place } from "./excess.js";
import type { Profile } from "./profile.js";

/** A value cut down to a profile, and the places that were cut out. */
export interface WithinProfile {
  readonly value: Json;
  readonly outside: readonly Place[];
}

type Holder = { [step: string | number]: Json };

/** Takes the member at a place out of a value that is ours to change. */
const takeOut = (value: Json, place: Place): void => {
  const holder = place.slice(0, -1).reduce((inner, step) => (inner as Holder)[step] as Json, value);
  Reflect.deleteProperty(holder as Holder, place.at(-1) ?? "");
};

/**
 * Cuts a value down to a profile. The value given is not changed.
 *
 * @param profile - the profile
 * @param tree - the fields of the value
 * @param value - the value, which has its shape
 */
export function withinProfile(profile: Profile, tree: FieldNode, value: Json): WithinProfile {
  const outside = excessOf(profile, tree, value);
  const copy = JSON.parse(JSON.stringify(value)) as Json;
  // Each place is a member of an object, so that none moves when another is taken out.
  for (const place of outside) takeOut(copy, place);
  return { value: copy, outside };
}
