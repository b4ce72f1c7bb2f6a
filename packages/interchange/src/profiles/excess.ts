import type { FieldNode, Json } from "@nrs-kit/domain";
import type { Profile } from "./profile.js";

type Members = { readonly [name: string]: Json };

/** A place in a document, as the steps that lead to it. */
export type Place = readonly (string | number)[];

/** Without these two there is no case file, so a profile always speaks of them. */
const ALWAYS = ["case", "persons"];

/**
 * How far a profile reaches at a field: to the whole of it, to a part of it, or not at all. Of a record that it lists in part
 * it takes along the fields that no disclosure category governs, because they run the record.
 *
 * @param profile - the profile
 * @param path - the path of the field, without places in lists
 * @param field - the field
 */
export function reachOf({ must, may }: Profile, path: string, field: FieldNode | undefined): "whole" | "part" | "none" {
  const listed = [...must, ...may];
  if (listed.includes(path)) return "whole";
  if (ALWAYS.includes(path) || listed.some((one) => one.startsWith(`${path}/`))) return "part";
  return path.includes("/") && field?.annotation.category == null ? "part" : "none";
}

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
