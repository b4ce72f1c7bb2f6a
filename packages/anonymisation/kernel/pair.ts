import { at } from "./memory";

/** The pair of a tuple: its class times the number of groups, and the group of its code. */
export function pairOf(tuple: usize, classOf: usize, codes: usize, groupOf: usize, groups: i32): i32 {
  return at(classOf, tuple) * groups + at(groupOf, (<usize>at(codes, tuple)) << 2);
}
