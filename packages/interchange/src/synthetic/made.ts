import { BugError } from "@nrs-kit/domain";

/** What was made of an invented case, of which nothing is ever refused. */
export const made = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new BugError("An invented case gives a message that is refused.");
  return result.value;
};
