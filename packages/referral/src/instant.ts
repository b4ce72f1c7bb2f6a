const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZERO = 48;
const DASH = 45;
const PLUS = 43;
const COLON = 58;
const STOP = 46;
const T = 84;
const Z = 90;
const LONGEST = 35;

/**
 * Says whether a value is an instant as RFC 3339 writes it: date, `T`, time with seconds, and `Z` or an offset. Leap
 * seconds are refused, because no clock of JavaScript knows them. Every step asks this, so that it is written without a
 * regular expression.
 *
 * @example
 * ```ts
 * isInstant("2026-01-05T10:00:00+02:00"); // => true
 * isInstant("2026-02-30T10:00:00Z"); // => false
 * ```
 */
export function isInstant(value: unknown): value is string {
  if (typeof value !== "string" || value.length < 20 || value.length > LONGEST) return false;
  return isDay(value) && isTime(value) && isZone(value, afterFraction(value));
}

/** The milliseconds since 1970 of an instant that was checked. */
export function milliseconds(instant: string): number {
  return Date.parse(instant);
}

function isDay(value: string): boolean {
  if (value.charCodeAt(4) !== DASH || value.charCodeAt(7) !== DASH) return false;
  const century = pair(value, 0);
  const year = pair(value, 2);
  const month = pair(value, 5);
  const day = pair(value, 8);
  if (century < 0 || year < 0 || month < 1 || day < 1) return false;
  const leap = year % 4 === 0 && (year !== 0 || century % 4 === 0);
  return day <= (DAYS[month - 1] ?? 0) && (month !== 2 || day < 29 || leap);
}

function isTime(value: string): boolean {
  if (value.charCodeAt(10) !== T || value.charCodeAt(13) !== COLON || value.charCodeAt(16) !== COLON) return false;
  return isBelow(pair(value, 11), 24) && isBelow(pair(value, 14), 60) && isBelow(pair(value, 17), 60);
}

function afterFraction(value: string): number {
  if (value.charCodeAt(19) !== STOP) return 19;
  let index = 20;
  while (isDigit(value.charCodeAt(index))) index++;
  return index === 20 ? value.length : index;
}

function isZone(value: string, index: number): boolean {
  const sign = value.charCodeAt(index);
  if (sign === Z) return value.length === index + 1;
  if ((sign !== PLUS && sign !== DASH) || value.length !== index + 6) return false;
  const apart = value.charCodeAt(index + 3) === COLON;
  return apart && isBelow(pair(value, index + 1), 24) && isBelow(pair(value, index + 4), 60);
}

const isDigit = (character: number): boolean => character >= ZERO && character < ZERO + 10;

const isBelow = (number: number, limit: number): boolean => number >= 0 && number < limit;

/** The number that two digits write, or less than nothing when they are not digits. */
const pair = (value: string, index: number): number => {
  const tens = value.charCodeAt(index);
  const ones = value.charCodeAt(index + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - ZERO) * 10 + ones - ZERO : -1;
};
