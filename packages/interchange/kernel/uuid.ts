// The form of identifiers, of which every record has several: sixteen letters are judged at once.

import { byteAt } from "./memory";

const ZERO: i32 = 0x30;
const DASH: i32 = 0x2d;
const LETTER_A: i32 = 0x61;

export const UUID_LENGTH: usize = 36;
// Where dashes stand among the first sixteen letters, and among the sixteen after them.
const FIRST_DASHES: i32 = (1 << 8) | (1 << 13);
const LATER_DASHES: i32 = (1 << 2) | (1 << 7);

/** A bit for each of sixteen letters that is a digit of hexadecimal numbers in small letters. */
function hexDigits(letters: v128): i32 {
  const isDigit = i8x16.lt_u(i8x16.sub(letters, i8x16.splat(<i8>ZERO)), i8x16.splat(10));
  const isLetter = i8x16.lt_u(i8x16.sub(letters, i8x16.splat(<i8>LETTER_A)), i8x16.splat(6));
  return i8x16.bitmask(v128.or(isDigit, isLetter));
}

/** Whether sixteen letters are such digits, but for dashes in these places. */
function areDigits(at: usize, dashes: i32): bool {
  const letters = v128.load(at);
  return (
    hexDigits(letters) === (dashes ^ 0xffff) &&
    (i8x16.bitmask(i8x16.eq(letters, i8x16.splat(<i8>DASH))) & dashes) === dashes
  );
}

/** Whether a UUID of version 1 to 8 and the variant of RFC 9562 begins at a place; it has `UUID_LENGTH` letters. */
export function isUuid(at: usize): bool {
  if (!areDigits(at, FIRST_DASHES) || !areDigits(at + 16, LATER_DASHES)) return false;
  if ((hexDigits(v128.load32_zero(at + 32)) & 15) !== 15) return false;
  const variant = byteAt(at + 19);
  return (
    <u32>(byteAt(at + 14) - ZERO - 1) < 8 && (variant === 0x38 || variant === 0x39 || <u32>(variant - LETTER_A) < 2)
  );
}
