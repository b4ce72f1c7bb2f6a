const DIGITS_AT = [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZERO = 48;
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
  for (const index of DIGITS_AT) if (!isDigit(value.charCodeAt(index))) return false;
  if (value[4] !== "-" || value[7] !== "-" || value[10] !== "T" || value[13] !== ":" || value[16] !== ":") return false;
  const inDay = pair(value, 11) < 24 && pair(value, 14) < 60 && pair(value, 17) < 60;
  return inDay && isDay(value) && isZone(value, afterFraction(value));
}

/** The milliseconds since 1970 of an instant that was checked. */
export function milliseconds(instant: string): number {
  return Date.parse(instant);
}

function isDay(value: string): boolean {
  const year = pair(value, 0) * 100 + pair(value, 2);
  const month = pair(value, 5);
  const day = pair(value, 8);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) && (month !== 2 || day < 29 || leap);
}

function afterFraction(value: string): number {
  if (value[19] !== ".") return 19;
  let index = 20;
  while (isDigit(value.charCodeAt(index))) index++;
  return index === 20 ? value.length : index;
}

function isZone(value: string, index: number): boolean {
  if (value[index] === "Z") return value.length === index + 1;
  if ((value[index] !== "+" && value[index] !== "-") || value.length !== index + 6 || value[index + 3] !== ":") {
    return false;
  }
  const digits = [index + 1, index + 2, index + 4, index + 5].every((one) => isDigit(value.charCodeAt(one)));
  return digits && pair(value, index + 1) < 24 && pair(value, index + 4) < 60;
}

const isDigit = (character: number): boolean => character >= ZERO && character < ZERO + 10;

const pair = (value: string, index: number): number =>
  (value.charCodeAt(index) - ZERO) * 10 + value.charCodeAt(index + 1) - ZERO;
