import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { oneOf } from "../primitives.js";

/** A difficulty in one domain of the Washington Group short set. */
export const Disability = entity("Disability", "A difficulty in one domain of the Washington Group short set.", {
  domain: member(
    oneOf("seeing", "hearing", "walking", "remembering", "self-care", "communicating"),
    "Domain",
    "What is difficult.",
  ),
  level: member(
    oneOf("no-difficulty", "some-difficulty", "a-lot-of-difficulty", "cannot-do"),
    "Level",
    "How difficult it is.",
  ),
});
/** {@inheritDoc Disability} */
export interface Disability extends z.infer<typeof Disability> {}
