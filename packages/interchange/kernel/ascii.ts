// A text in ASCII, which means the same in JSON and is read sooner by an engine.

import { ASCII, byteAt, TEXT } from "./memory";

const ZERO: i32 = 0x30;
const BACKSLASH: i32 = 0x5c;
const LETTER_A: i32 = 0x61;
const LETTER_U: i32 = 0x75;

function isContinuation(byte: i32): bool {
  return (byte & 0xc0) === 0x80;
}

/** The character of two or three bytes at a place, or 0 when they are none; `isStrict` has refused every longer one. */
function characterAt(at: usize): i32 {
  const first = byteAt(at);
  const second = byteAt(at + 1);
  if (first < 0xc2 || !isContinuation(second)) return 0;
  if (first < 0xe0) return ((first & 0x1f) << 6) | (second & 0x3f);
  const third = byteAt(at + 2);
  if (!isContinuation(third) || (first === 0xe0 && second < 0xa0)) return 0;
  return ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
}

function hexDigit(value: i32): i32 {
  return value < 10 ? ZERO + value : LETTER_A + value - 10;
}

function writeEscape(to: usize, character: i32): void {
  store<u8>(to, BACKSLASH);
  store<u8>(to + 1, LETTER_U);
  store<u8>(to + 2, hexDigit(character >> 12));
  store<u8>(to + 3, hexDigit((character >> 8) & 15));
  store<u8>(to + 4, hexDigit((character >> 4) & 15));
  store<u8>(to + 5, hexDigit(character & 15));
}

/**
 * Writes a text that `isStrict` accepted in ASCII to `ascii`, with escapes for every other character: an engine reads it
 * sooner. Says how many bytes it takes, or 0 when the text is not UTF-8.
 * @param length - of the text, no more than `mostOfAscii`
 */
export function toAscii(length: i32): i32 {
  const end = TEXT + <usize>length;
  let to = ASCII;
  let at = TEXT;
  while (at < end) {
    const bytes = v128.load(at);
    v128.store(to, bytes);
    const plain = min<i32>(ctz(i8x16.bitmask(bytes) | 0x10000), <i32>(end - at));
    at += plain;
    to += plain;
    if (plain === 16 || at === end) continue;
    const character = characterAt(at);
    if (character === 0) return 0;
    writeEscape(to, character);
    to += 6;
    at += character < 0x800 ? 2 : 3;
  }
  return <i32>(to - ASCII);
}

/** Where the text in ASCII begins. */
export const ascii: usize = ASCII;
/** The longest text that there is room for in ASCII: no character takes more than three times its bytes. */
export const mostOfAscii: i32 = 64 * 1024;
