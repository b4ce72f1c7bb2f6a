// The forms of text that occur in nearly every record, judged by character codes. Each is the same as its pattern in the
// published schemas, which text-forms.test.ts proves; it only answers sooner.

const isDigitAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
};

/** The number that two digits say, or NaN. */
const twoDigitsAt = (text: string, at: number): number =>
  isDigitAt(text, at) && isDigitAt(text, at + 1)
    ? (text.charCodeAt(at) - 0x30) * 10 + text.charCodeAt(at + 1) - 0x30
    : Number.NaN;

const DASH = 0x2d;
const COLON = 0x3a;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lastDayOf = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** Whether a calendar day begins a text: ten characters, and a day that exists. */
const beginsWithDay = (text: string): boolean => {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  const day = twoDigitsAt(text, 8);
  // A comparison with NaN is false.
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
};

/** A calendar day, YYYY-MM-DD. */
export const isCalendarDateText = (text: string): boolean => text.length === 10 && beginsWithDay(text);

/** Where a fraction of a second ends; the same place when there is none, -1 when it is empty or too long. */
const endOfFraction = (text: string, start: number): number => {
  if (text.charCodeAt(start) !== 0x2e) return start;
  let at = start + 1;
  while (isDigitAt(text, at)) at += 1;
  const digits = at - start - 1;
  return digits >= 1 && digits <= 9 ? at : -1;
};

const isClockAt = (text: string, at: number): boolean =>
  twoDigitsAt(text, at) <= 23 && text.charCodeAt(at + 2) === COLON && twoDigitsAt(text, at + 3) <= 59;

const endsWithOffset = (text: string, at: number): boolean => {
  const sign = text.charCodeAt(at);
  if (sign === 0x5a) return text.length === at + 1;
  return (sign === 0x2b || sign === DASH) && text.length === at + 6 && isClockAt(text, at + 1);
};

/** An instant: a day, `T`, hours, minutes and seconds with up to nine digits of a fraction, and `Z` or an offset. */
export const isDateTimeText = (text: string): boolean => {
  if (!beginsWithDay(text) || text.charCodeAt(10) !== 0x54) return false;
  if (!isClockAt(text, 11) || text.charCodeAt(16) !== COLON || !(twoDigitsAt(text, 17) <= 59)) return false;
  const end = endOfFraction(text, 19);
  return end > 0 && endsWithOffset(text, end);
};

/** A year, a month or a day; a final `~` marks it approximate. */
export const isPartialDateText = (text: string): boolean => {
  const length = text.charCodeAt(text.length - 1) === 0x7e ? text.length - 1 : text.length;
  if (length === 10) return beginsWithDay(text);
  const isYear = twoDigitsAt(text, 0) >= 0 && twoDigitsAt(text, 2) >= 0;
  if (length === 4) return isYear;
  const month = twoDigitsAt(text, 5);
  return length === 7 && isYear && text.charCodeAt(4) === DASH && month >= 1 && month <= 12;
};

/** Words of small letters and digits, divided by single full stops or dashes. */
export const isCodeText = (text: string): boolean => {
  let afterWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const inWord = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
    if (!inWord && !(afterWord && (unit === DASH || unit === 0x2e))) return false;
    afterWord = inWord;
  }
  return afterWord;
};

/** `https://` or `urn:`, and three to 280 visible characters of ASCII. */
export const isUriText = (text: string): boolean => {
  const start = text.startsWith("urn:") ? 4 : text.startsWith("https://") ? 8 : -1;
  const rest = text.length - start;
  if (start < 0 || rest < 3 || rest > 280) return false;
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x21 || unit > 0x7e) return false;
  }
  return true;
};

const isControl = (unit: number): boolean => unit < 0x20 || (unit >= 0x7f && unit <= 0x9f);

/** At least one character, and no control character. */
export const isLineText = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) return false;
  return text.length > 0;
};

/** At least one character, and no control character but the line break. */
export const isPublicTextText = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isControl(unit) && unit !== 0x0a) return false;
  }
  return text.length > 0;
};

/**
 * The value of each hexadecimal digit in small letters, by its character; -1 for any other. It is looked up, because digits
 * and letters in random order, told apart by comparison, mislead the processor at every second character.
 */
const HEX_VALUES = Int8Array.from({ length: 0x80 }, (_, unit) => "0123456789abcdef".indexOf(String.fromCharCode(unit)));

const hexAt = (text: string, at: number): number => HEX_VALUES[text.charCodeAt(at)] ?? -1;

const areHex = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (hexAt(text, at) < 0) return false;
  return true;
};

/** Four hexadecimal digits after a dash, the first of which lies within limits. */
const isGroupAt = (text: string, at: number, least: number, most: number): boolean =>
  text.charCodeAt(at - 1) === DASH && hexAt(text, at) >= least && hexAt(text, at) <= most && areHex(text, at, at + 4);

/** A UUID in small letters: a version from 1 to 8, and the variant of RFC 9562. */
export const isUuidText = (text: string): boolean =>
  text.length === 36 &&
  areHex(text, 0, 8) &&
  isGroupAt(text, 9, 0, 15) &&
  isGroupAt(text, 14, 1, 8) &&
  isGroupAt(text, 19, 8, 11) &&
  text.charCodeAt(23) === DASH &&
  areHex(text, 24, 36);

/** A SHA-256 digest as 64 hexadecimal digits in small letters. */
export const isSha256Text = (text: string): boolean => text.length === 64 && areHex(text, 0, 64);
