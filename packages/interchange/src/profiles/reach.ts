import type { FieldNode } from "@nrs-kit/domain";
import type { Profile } from "./profile.js";

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
