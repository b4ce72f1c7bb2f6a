import type { JsonLimits } from "./strict-json.js";

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const LIST = 0x5b;
const BACKSLASH = 0x5c;
const LIST_END = 0x5d;
const LETTER_D = 0x64;
const LETTER_E = 0x65;
const LETTER_F = 0x66;
const LETTER_U = 0x75;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
/** From here on there are halves of pairs and characters that stand for nothing. */
const FIRST_DOUBTFUL = 0xd800;
/** An integer of so many digits is safe. */
const SAFE_DIGITS = 15;

/** The small letter of a letter. */
const small = (unit: number): number => unit | 0x20;

/** Where a text ends, or -1 when it holds something that must be looked at more closely. */
const endOfText = (text: string, start: number): number => {
  for (let at = start + 1; ; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at;
    if (unit >= FIRST_DOUBTFUL) return -1;
    if (unit === BACKSLASH) {
      at += 1;
      const digit = text.charCodeAt(at) === LETTER_U ? small(text.charCodeAt(at + 1)) : 0;
      // Only escapes that begin with these digits can stand for a half or for nothing.
      if (digit === LETTER_D || digit === LETTER_F) return -1;
    }
  }
};

/** Where a number ends, or -1 when it may lose a digit, be negative zero, or be infinite. */
const endOfNumber = (text: string, start: number): number => {
  let at = start + 1;
  if (text.charCodeAt(start) === MINUS && text.charCodeAt(at) === ZERO) return -1;
  for (; ; at += 1) {
    const unit = text.charCodeAt(at);
    if (small(unit) === LETTER_E) return -1;
    if (!(unit >= ZERO && unit <= NINE) && unit !== 0x2e) break;
  }
  return at - start <= SAFE_DIGITS ? at - 1 : -1;
};

/**
 * How many names stand in a text that is known to be JSON, or -1 when it may pass a limit or hold something that strict
 * JSON forbids.
 */
const namesIn = (text: string, { depth, members }: JsonLimits): number => {
  let [level, names, elements] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      at = endOfText(text, at);
      if (at < 0) return -1;
    } else if (unit === COLON) names += 1;
    else if (unit === COMMA) elements += 1;
    else if (unit === OBJECT || unit === LIST) {
      level += 1;
      elements += 1;
      if (level > depth) return -1;
    } else if (unit === OBJECT_END || unit === LIST_END) level -= 1;
    else if (unit === MINUS || (unit >= ZERO && unit <= NINE)) {
      at = endOfNumber(text, at);
      if (at < 0) return -1;
    }
  }
  return names <= members && elements <= members ? names : -1;
};

/** How many members the objects of a value have; a forbidden name makes it no number. */
const membersOf = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      const element: unknown = value[at];
      if (typeof element === "object") count += membersOf(element);
    }
    return count;
  }
  for (const name in value) {
    if (name === "__proto__" || name === "constructor" || name === "prototype") return Number.NaN;
    const member = (value as Readonly<Record<string, unknown>>)[name];
    count += 1;
    if (typeof member === "object") count += membersOf(member);
  }
  return count;
};

/**
 * Whether a text that the parser of the engine read holds nothing but what the strict reader takes as that parser does:
 * a name that occurs twice leaves fewer members than there were names. False says only that it was not proved.
 *
 * @param text - the document
 * @param value - what the parser read
 * @param limits - what it may hold at most
 */
export function isStrictByCount(text: string, value: unknown, limits: JsonLimits): boolean {
  // Three bytes of UTF-8 is the most that a code unit takes.
  return text.length * 3 <= limits.length && namesIn(text, limits) === membersOf(value);
}
