// Reads the bytes of a JSON text once, in AssemblyScript, compiled by `npm run generate` to src/generated/scan-bytes.ts.
// It proves what the parser of an engine does not look at: no name occurs twice in an object, no text holds a half of a
// pair or a noncharacter, no number loses a digit, no limit is passed. Whether the bytes are JSON at all, it leaves to that
// parser; of bytes that are none it may say anything.

// The memory: a table of the names seen, 64 bits for each; the slots that are taken; the numbers of the open objects by
// depth; the text; the text in ASCII. Outside of a call every slot is empty.
const SLOTS: u32 = 8192;
const TAKEN: usize = 64 * 1024;
const MOST_NAMES: i32 = 4096;
const OPEN: usize = 96 * 1024;
const MOST_OPEN: i32 = 64;
const TEXT: usize = 128 * 1024;
const ASCII: usize = 19 * 64 * 1024;

const QUOTE: i32 = 0x22;
const COMMA: i32 = 0x2c;
const MINUS: i32 = 0x2d;
const DOT: i32 = 0x2e;
const ZERO: i32 = 0x30;
const COLON: i32 = 0x3a;
const LIST: i32 = 0x5b;
const BACKSLASH: i32 = 0x5c;
const LIST_END: i32 = 0x5d;
const LETTER_A: i32 = 0x61;
const LETTER_D: i32 = 0x64;
const LETTER_E: i32 = 0x65;
const LETTER_F: i32 = 0x66;
const LETTER_U: i32 = 0x75;
const OBJECT: i32 = 0x7b;
const OBJECT_END: i32 = 0x7d;
/** From this byte on a character may be a half of a pair, or stand for nothing. */
const DOUBTFUL: i32 = 0xed;
/** Behind that byte, the first that is one. */
const FIRST_HALF: i32 = 0xa0;
/** An integer of so many digits is safe. */
const SAFE_DIGITS: usize = 15;

// The first eight letters of the names that no document may use.
const PROTO: u64 = 0x5f6f746f72705f5f; // __proto__
const CONSTRUCTOR: u64 = 0x63757274736e6f63; // constructor
const PROTOTYPE: u64 = 0x7079746f746f7270; // prototype

const NOWHERE: usize = 0;

/** Whether the last text that was read held an escape. */
let escaped: bool = false;
/** How many slots are taken. */
let taken: i32 = 0;

function byteAt(at: usize): i32 {
  return load<u8>(at);
}

function small(byte: i32): i32 {
  return byte | 0x20;
}

function isDigit(byte: i32): bool {
  return <u32>(byte - ZERO) < 10;
}

/** The next byte from a place on that ends a text or must be looked at. */
function nextMark(from: usize, end: usize): usize {
  for (let at = from; at < end; at += 16) {
    const bytes = v128.load(at);
    const marks = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)), i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH))),
      i8x16.ge_u(bytes, i8x16.splat(<i8>DOUBTFUL)),
    );
    const found = i8x16.bitmask(marks);
    if (found !== 0) return at + ctz(found);
  }
  return end;
}

/** Where a text ends, or nowhere when it holds something that must be looked at more closely. */
function endOfText(start: usize, end: usize): usize {
  escaped = false;
  let at = nextMark(start + 1, end);
  while (at < end) {
    const byte = byteAt(at);
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) {
      escaped = true;
      at += 1;
      const letter = byteAt(at);
      const digit = letter === LETTER_U ? small(byteAt(at + 1)) : 0;
      // Only escapes that begin with these digits can stand for a half or for nothing. No other letter than one of ASCII
      // may be escaped, and in ASCII it would become an escape of its own.
      if (letter >= 0x80 || digit === LETTER_D || digit === LETTER_F) return NOWHERE;
    } else if (byte > DOUBTFUL || byteAt(at + 1) >= FIRST_HALF) return NOWHERE;
    at = nextMark(at + 1, end);
  }
  return NOWHERE;
}

/** Where a number ends, or nowhere when it may lose a digit, be negative zero, or be infinite. */
function endOfNumber(start: usize): usize {
  if (byteAt(start) === MINUS && byteAt(start + 1) === ZERO) return NOWHERE;
  let at = start + 1;
  for (let byte = byteAt(at); isDigit(byte) || byte === DOT; byte = byteAt(at)) at += 1;
  return small(byteAt(at)) === LETTER_E || at - start > SAFE_DIGITS ? NOWHERE : at - 1;
}

function mixed(bits: u64): u64 {
  const product = bits * 0x9e3779b97f4a7c15;
  return product ^ (product >> 29);
}

/** Sixty-four bits that stand for a name in an object: the same for the same name, and never 0. */
function markOf(start: usize, end: usize, owner: i32): u64 {
  let mark = mixed(<u64>owner ^ ((<u64>(end - start)) << 32));
  let at = start;
  for (; at + 8 <= end; at += 8) mark = mixed(mark ^ load<u64>(at));
  const rest = (<u64>(end - at)) << 3;
  // What follows the name is loaded with it, and masked away.
  return mixed(mark ^ (load<u64>(at) & (((<u64>1) << rest) - 1))) | 1;
}

/** Whether no document may use a name, by how it begins. */
function mayBeForbidden(start: usize, end: usize): bool {
  if (end - start < 9) return false;
  const beginning = load<u64>(start);
  return beginning === PROTO || beginning === CONSTRUCTOR || beginning === PROTOTYPE;
}

/** Takes the slot of a mark; false when the mark is known already. */
function take(mark: u64): bool {
  let slot = <u32>(mark >> 32) & (SLOTS - 1);
  let known = load<u64>((<usize>slot) << 3);
  while (known !== 0) {
    if (known === mark) return false;
    slot = (slot + 1) & (SLOTS - 1);
    known = load<u64>((<usize>slot) << 3);
  }
  store<u64>((<usize>slot) << 3, mark);
  store<u32>(TAKEN + ((<usize>taken) << 2), slot);
  taken += 1;
  return true;
}

function emptyTable(): void {
  for (let at = 0; at < taken; at++) store<u64>((<usize>load<u32>(TAKEN + ((<usize>at) << 2))) << 3, 0);
  taken = 0;
}

/** Whether a colon follows, behind blanks. */
function isFollowedByColon(place: usize): bool {
  let at = place + 1;
  for (let byte = byteAt(at); byte === 0x20 || (byte >= 0x09 && byte <= 0x0d); byte = byteAt(at)) at += 1;
  return byteAt(at) === COLON;
}

/** Whether a name is new in its object, and plain. */
function isPlainName(start: usize, end: usize, level: i32): bool {
  if (escaped || taken === MOST_NAMES || mayBeForbidden(start, end)) return false;
  return take(markOf(start, end, load<i32>(OPEN + ((<usize>level) << 2))));
}

function holds(end: usize, depth: i32, members: i32): bool {
  let level = 0;
  let objects = 0;
  let elements = 0;
  for (let at = TEXT; at < end; at++) {
    const byte = byteAt(at);
    if (byte === QUOTE) {
      const close = endOfText(at, end);
      if (close === NOWHERE) return false;
      if (isFollowedByColon(close) && !isPlainName(at + 1, close, level)) return false;
      at = close;
    } else if (byte === COMMA) elements += 1;
    else if (byte === OBJECT || byte === LIST) {
      level += 1;
      elements += 1;
      if (level > depth || level > MOST_OPEN) return false;
      objects += 1;
      store<i32>(OPEN + ((<usize>level) << 2), objects);
    } else if (byte === OBJECT_END || byte === LIST_END) {
      level -= 1;
      if (level < 0) return false;
    } else if (byte === MINUS || isDigit(byte)) {
      at = endOfNumber(at);
      if (at === NOWHERE) return false;
    }
  }
  return taken <= members && elements <= members;
}

/**
 * Whether a JSON text holds nothing but what a strict reader takes just as the parser of an engine does.
 * @param length - of the text, which begins at `text`
 */
export function isStrict(length: i32, depth: i32, members: i32): bool {
  const end = TEXT + <usize>length;
  // What an earlier text left behind the end is not read as a part of this one.
  v128.store(end, i64x2(0, 0));
  v128.store(end + 16, i64x2(0, 0));
  const strict = holds(end, depth, members);
  emptyTable();
  return strict;
}

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

/** Where the text begins. */
export const text: usize = TEXT;
/** Where the text in ASCII begins. */
export const ascii: usize = ASCII;
/** The longest text that there is room for in ASCII: no character takes more than three times its bytes. */
export const mostOfAscii: i32 = 64 * 1024;
