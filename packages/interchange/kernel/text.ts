// Texts and numbers of JSON: where they end, and what must be known of them.

import { byteAt, NOWHERE } from "./memory";

const QUOTE: i32 = 0x22;
const MINUS: i32 = 0x2d;
const DOT: i32 = 0x2e;
const SLASH: i32 = 0x2f;
const ZERO: i32 = 0x30;
const BACKSLASH: i32 = 0x5c;
const LETTER_A: i32 = 0x61;
const LETTER_B: i32 = 0x62;
const LETTER_D: i32 = 0x64;
const LETTER_E: i32 = 0x65;
const LETTER_F: i32 = 0x66;
const LETTER_N: i32 = 0x6e;
const LETTER_R: i32 = 0x72;
const LETTER_T: i32 = 0x74;
const LETTER_U: i32 = 0x75;
/** From this byte on a character may be a half of a pair, or stand for nothing. */
const DOUBTFUL: i32 = 0xed;
/** Behind that byte, the first that is one. */
const FIRST_HALF: i32 = 0xa0;
/** An integer of so many digits is safe. */
const SAFE_DIGITS: usize = 15;

/** Whether the last text that was read held an escape. */
export let escaped: bool = false;
/** How many bytes before a place do not begin a character. */
export let continuations: i32 = 0;

export function forgetText(): void {
  continuations = 0;
}

function small(byte: i32): i32 {
  return byte | 0x20;
}

function isDigit(byte: i32): bool {
  return <u32>(byte - ZERO) < 10;
}

/** The next byte from a place on that ends a text or must be looked at; bytes before it are counted. */
function nextMark(from: usize, end: usize): usize {
  for (let at = from; at < end; at += 16) {
    const bytes = v128.load(at);
    const marks = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)), i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH))),
      v128.or(i8x16.ge_u(bytes, i8x16.splat(<i8>DOUBTFUL)), i8x16.lt_u(bytes, i8x16.splat(0x20))),
    );
    const behind = i8x16.bitmask(i8x16.lt_s(bytes, i8x16.splat(-64)));
    const found = i8x16.bitmask(marks);
    if (found !== 0) {
      const place = ctz(found);
      continuations += popcnt(behind & ((1 << place) - 1));
      return at + place;
    }
    continuations += popcnt(behind);
  }
  return end;
}

function isHex(byte: i32): bool {
  return isDigit(byte) || <u32>(small(byte) - LETTER_A) < 6;
}

/** Where an escape ends, or nowhere when it is none, or may stand for a half of a pair or for nothing. */
function behindEscape(at: usize): usize {
  const letter = byteAt(at + 1);
  if (letter !== LETTER_U) return isEscapable(letter) ? at + 2 : NOWHERE;
  // Only those that begin with these digits can stand for such a thing.
  const first = small(byteAt(at + 2));
  if (first === LETTER_D || first === LETTER_F) return NOWHERE;
  for (let digit = at + 2; digit < at + 6; digit++) if (!isHex(byteAt(digit))) return NOWHERE;
  return at + 6;
}

function isEscapable(letter: i32): bool {
  return (
    letter === QUOTE ||
    letter === BACKSLASH ||
    letter === SLASH ||
    letter === LETTER_B ||
    letter === LETTER_F ||
    letter === LETTER_N ||
    letter === LETTER_R ||
    letter === LETTER_T
  );
}

/** Where a text ends, or nowhere when it holds something that must be looked at more closely. */
export function endOfText(start: usize, end: usize): usize {
  escaped = false;
  let at = nextMark(start + 1, end);
  while (at < end) {
    const byte = byteAt(at);
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) {
      escaped = true;
      at = behindEscape(at);
      if (at === NOWHERE) return NOWHERE;
    } else if (byte !== DOUBTFUL || byteAt(at + 1) >= FIRST_HALF) return NOWHERE;
    else at += 1;
    at = nextMark(at, end);
  }
  return NOWHERE;
}

function behindDigits(from: usize): usize {
  let at = from;
  while (isDigit(byteAt(at))) at += 1;
  return at;
}

/** Where a number ends, or nowhere when it is none, may lose a digit, is negative zero, or has an exponent. */
export function behindNumber(start: usize): usize {
  const first = byteAt(start) === MINUS ? start + 1 : start;
  if (byteAt(first) === ZERO && (first > start || isDigit(byteAt(first + 1)))) return NOWHERE;
  let at = behindDigits(first);
  if (at === first) return NOWHERE;
  if (byteAt(at) === DOT) {
    const fraction = at + 1;
    at = behindDigits(fraction);
    if (at === fraction) return NOWHERE;
  }
  return small(byteAt(at)) === LETTER_E || at - start > SAFE_DIGITS ? NOWHERE : at;
}
