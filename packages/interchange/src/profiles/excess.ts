import type { FieldNode, Json } from "@nrs-kit/domain";
import type { Profile } from "./profile.js";
import { reachOf } from "./reach.js";

type Members = { readonly [name: string]: Json };

/** A place in a document, as the steps that lead to it. */
export type Place = readonly (string | number)[];

/**
 * The places of a value that a profile does not reach, each at the highest step.
 *
 * @param profile - the profile
 * @param tree - the fields of the value
 * @param value - the value, which has its shape
 */
export function excessOf(profile: Profile, tree: FieldNode, value: Json): readonly Place[] {
  const found: Place[] = [];
  const visit = (node: FieldNode, inner: Json, path: string, place: Place): void => {
    if (node.kind === "list" && Array.isArray(inner)) {
      for (const [at, element] of inner.entries()) visit(node.element, element, path, [...place, at]);
    } else if (node.kind === "object" && typeof inner === "object") {
      // The shape was checked: this is an object with the members of its tree.
      for (const [name, member] of Object.entries(inner as Members)) {
        const field = node.fields.get(name);
        const below = path === "" ? name : `${path}/${name}`;
        const reach = reachOf(profile, below, field);
        if (reach === "none") found.push([...place, name]);
        else if (reach === "part" && field !== undefined) visit(field, member, below, [...place, name]);
      }
    }
  };
  visit(tree, value, "", []);
  return found;
}
