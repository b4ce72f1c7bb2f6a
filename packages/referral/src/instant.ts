const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** What an instant looks like; whether its month has the day, no pattern can say. */
export const instantPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Most instants look like this, and any of them is one: no month is shorter than 28 days. It is told in half the time. */
const COMMON = /^[0-9][0-9][0-9][0-9]-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])T[01][0-9]:[0-5][0-9]:[0-5][0-9]Z$/;

/**
 * Says whether a value is an instant as RFC 3339 writes it: date, `T`, time with seconds, and `Z` or an offset. Leap
 * seconds are refused, because no clock of JavaScript knows them.
 *
 * @example
 * ```ts
 * isInstant("2026-01-05T10:00:00+02:00"); // => true
 * isInstant("2026-02-30T10:00:00Z"); // => false
 * ```
 */
export function isInstant(value: unknown): value is string {
  return typeof value === "string" && (COMMON.test(value) || (instantPattern.test(value) && isDayOfMonth(value)));
}

/** The milliseconds since 1970 of an instant that was checked. */
export function milliseconds(instant: string): number {
  return Date.parse(instant);
}

function isDayOfMonth(value: string): boolean {
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8, 10));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] ?? 0) && (month !== 2 || day < 29 || leap);
}
