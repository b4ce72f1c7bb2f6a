// Reads the bytes of a JSON text once, in AssemblyScript, compiled by `npm run generate` to src/generated/scan-bytes.ts.
// It proves that the bytes are JSON, and what the parser of an engine does not look at: no name occurs twice in an object,
// no text holds a half of a pair or a noncharacter, no number loses a digit, no limit is passed. What stands in the text
// is written to the tape.

import { ASCII, byteAt, MOST_OPEN, NOWHERE, OPEN, TAPE, TAPE_END, TEXT } from "./memory";
import {
  KIND_BITS,
  KIND_END,
  KIND_ESCAPED,
  KIND_LIST,
  KIND_LITERAL,
  KIND_NUMBER,
  KIND_OBJECT,
  KIND_TEXT,
  KIND_UUID,
  rewind,
  write,
} from "./tape";
import { behindNumber, continuations, endOfText, escaped, forgetText } from "./text";
import { isUuid, UUID_LENGTH } from "./uuid";
import { forgetNames, isNewName, learnFrom, markOf, numberOf, taken } from "./words";

export { ascii, mostOfAscii, toAscii } from "./ascii";

const QUOTE: i32 = 0x22;
const COMMA: i32 = 0x2c;
const COLON: i32 = 0x3a;
const LIST: i32 = 0x5b;
const LETTER_F: i32 = 0x66;
const OBJECT: i32 = 0x7b;
const OBJECT_END: i32 = 0x7d;

// The words of JSON, four letters of each.
const TRUE: u32 = 0x65757274; // true
const ALSE: u32 = 0x65736c61; // alse
const NULL: u32 = 0x6c6c756e; // null

/** How many objects and lists are open. */
let level: i32 = 0;
/** How many were opened. */
let opened: i32 = 0;
/** How many elements all lists have. */
let elements: i32 = 0;

/** Where the first byte from a place on stands that is not blank. */
function behindBlanks(from: usize): usize {
  let at = from;
  if (byteAt(at) > 0x20) return at;
  for (let byte = byteAt(at); byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = byteAt(at))
    at += 1;
  return at;
}

/** The place in code units of UTF-16. No character takes more than three bytes here. */
function unitAt(at: usize): i32 {
  return <i32>(at - TEXT) - continuations;
}

function slotAt(depth: i32): usize {
  return OPEN + ((<usize>depth) << 3);
}

/** What the tape says of a text that has just been read. */
function textToken(start: usize, end: usize): i32 {
  if (escaped) return KIND_ESCAPED;
  if (end - start === UUID_LENGTH && isUuid(start)) return KIND_UUID;
  return wordToken(start, end, markOf(start, end));
}

function wordToken(start: usize, end: usize, mark: u64): i32 {
  return (numberOf(start, end, mark) << KIND_BITS) | KIND_TEXT;
}

/** Writes a leaf, and says where it ends; nowhere when it is none. */
function behindLeaf(at: usize, end: usize): usize {
  const start = unitAt(at);
  if (byteAt(at) === QUOTE) {
    const close = endOfText(at, end);
    if (close === NOWHERE) return NOWHERE;
    return write(textToken(at + 1, close), start + 1, unitAt(close)) ? close + 1 : NOWHERE;
  }
  const letters = load<u32>(at);
  const behind =
    letters === TRUE || letters === NULL
      ? at + 4
      : byteAt(at) === LETTER_F && load<u32>(at + 1) === ALSE
        ? at + 5
        : NOWHERE;
  if (behind !== NOWHERE) return write(KIND_LITERAL, start, unitAt(behind)) ? behind : NOWHERE;
  const last = behindNumber(at);
  return last !== NOWHERE && write(KIND_NUMBER, start, unitAt(last)) ? last : NOWHERE;
}

/** Writes a name, and says where its value begins; nowhere when it is none, or not permitted. */
function behindName(at: usize, end: usize): usize {
  if (byteAt(at) !== QUOTE) return NOWHERE;
  const start = unitAt(at) + 1;
  const close = endOfText(at, end);
  if (close === NOWHERE || escaped) return NOWHERE;
  const mark = markOf(at + 1, close);
  if (!isNewName(at + 1, close, mark, load<i32>(slotAt(level)))) return NOWHERE;
  if (!write(wordToken(at + 1, close, mark), start, unitAt(close))) return NOWHERE;
  const colon = behindBlanks(close + 1);
  return byteAt(colon) === COLON ? behindBlanks(colon + 1) : NOWHERE;
}

/** Opens an object or a list, and says where what it holds begins; nowhere when there are too many. */
function behindOpening(at: usize, mark: i32, depth: i32): usize {
  if (level === depth || level === MOST_OPEN) return NOWHERE;
  level += 1;
  opened += 1;
  const slot = slotAt(level);
  store<i32>(slot, opened);
  store<i32>(slot, mark + 2, 4);
  return write(mark === OBJECT ? KIND_OBJECT : KIND_LIST, unitAt(at), 0) ? behindBlanks(at + 1) : NOWHERE;
}

/** The byte that closes what is open. */
function closingMark(): i32 {
  return load<i32>(slotAt(level), 4);
}

/** Closes what ends at a place, and says where it is not followed by an end any more. */
function behindEnds(from: usize): usize {
  let at = from;
  while (level > 0 && byteAt(at) === closingMark()) {
    if (!write(KIND_END, 0, unitAt(at) + 1)) return NOWHERE;
    level -= 1;
    at = behindBlanks(at + 1);
  }
  return at;
}

/** Where the value of the next member or the next element begins. */
function nextValue(at: usize, end: usize): usize {
  if (closingMark() === OBJECT_END) return behindName(at, end);
  elements += 1;
  return at;
}

/** Reads value by value; whether they are JSON up to the end. */
function holdsValue(end: usize, depth: i32): bool {
  let at = behindBlanks(TEXT);
  while (at !== NOWHERE) {
    const mark = byteAt(at);
    const opens = mark === OBJECT || mark === LIST;
    at = opens ? behindOpening(at, mark, depth) : behindLeaf(at, end);
    if (at === NOWHERE) return false;
    if (opens && byteAt(at) !== closingMark()) {
      at = nextValue(at, end);
      continue;
    }
    at = behindEnds(behindBlanks(at));
    if (at === NOWHERE) return false;
    if (level === 0) return at === end;
    if (byteAt(at) !== COMMA) return false;
    at = nextValue(behindBlanks(at + 1), end);
  }
  return false;
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
  rewind();
  forgetText();
  level = 0;
  opened = 0;
  elements = 0;
  const strict = holdsValue(end, depth) && taken <= members && elements <= members;
  forgetNames();
  return strict;
}

/**
 * Learns a word, so that the tape says its number wherever it stands; 0 when there is no room for it.
 * @param length - of the word, which begins at `ascii`
 */
export function learn(length: i32): i32 {
  return learnFrom(ASCII, ASCII + <usize>length);
}

/** Where the text begins. */
export const text: usize = TEXT;
/** Where the tape begins. */
export const tape: usize = TAPE;
/** Where it ends. */
export const tapeEnd: usize = TAPE_END;
