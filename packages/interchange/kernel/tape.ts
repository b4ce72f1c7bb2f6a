// The tape: what stands in a text, in its order. A token is three integers: what it is, with the number of its word when it
// is a text or a name; where it begins; where it ends. Places are counted in code units of UTF-16, as a string counts them.

import { TAPE, TAPE_END } from "./memory";

/** The number of the word follows the bits of the kind. */
export const KIND_BITS: i32 = 3;

export const KIND_TEXT: i32 = 0;
export const KIND_ESCAPED: i32 = 1;
export const KIND_NUMBER: i32 = 2;
export const KIND_LITERAL: i32 = 3;
export const KIND_OBJECT: i32 = 4;
export const KIND_LIST: i32 = 5;
export const KIND_END: i32 = 6;
/** A text that is a UUID in small letters, as `validate/text-forms.ts` says it. */
export const KIND_UUID: i32 = 7;

/** The bytes of a token. */
const TOKEN: usize = 12;

let place: usize = TAPE;

export function rewind(): void {
  place = TAPE;
}

/** Writes a token, the kind with the number of a word; false when the tape is at its end. */
export function write(token: i32, start: i32, end: i32): bool {
  if (place + TOKEN > TAPE_END) return false;
  store<i32>(place, token);
  store<i32>(place, start, 4);
  store<i32>(place, end, 8);
  place += TOKEN;
  return true;
}
