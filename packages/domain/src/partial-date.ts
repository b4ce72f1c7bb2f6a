/** The first and last day a partial date may mean, as YYYY-MM-DD. */
export interface DayInterval {
  readonly first: string;
  readonly last: string;
}

/** How long a year is, and how long a day. */
const [YEAR, DAY] = ["YYYY".length, "YYYY-MM-DD".length];

const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const withoutMark = (partialDate: string): string =>
  partialDate.endsWith("~") ? partialDate.slice(0, -1) : partialDate;

/** The first day a partial date may mean, as YYYY-MM-DD. */
export function firstDayOf(partialDate: string): string {
  const date = withoutMark(partialDate);
  if (date.length === DAY) return date;
  return date.length === YEAR ? `${date}-01-01` : `${date}-01`;
}

/** The last day a partial date may mean, as YYYY-MM-DD. */
export function lastDayOf(partialDate: string): string {
  const date = withoutMark(partialDate);
  if (date.length === DAY) return date;
  if (date.length === YEAR) return `${date}-12-31`;
  return `${date}-${lastDayOfMonth(Number(date.slice(0, YEAR)), Number(date.slice(YEAR + 1)))}`;
}

/**
 * The days a partial date may mean. The input is one that `PartialDate` accepts; the approximate mark adds nothing,
 * because how far it reaches is not defined.
 *
 * @example
 * ```ts
 * daysOf("2024-02~"); // => { first: "2024-02-01", last: "2024-02-29" }
 * ```
 */
export function daysOf(partialDate: string): DayInterval {
  return { first: firstDayOf(partialDate), last: lastDayOf(partialDate) };
}

/**
 * Whether one partial date can lie on or before another: false only when no reading of the two allows it.
 *
 * @example
 * ```ts
 * canPrecede("2024", "2024-03-01"); // => true
 * canPrecede("2025", "2024-03-01"); // => false
 * ```
 */
export function canPrecede(earlier: string, later: string): boolean {
  return firstDayOf(earlier) <= lastDayOf(later);
}

/**
 * The whole years between two days: an age, when the first is a birth.
 *
 * @param from - a day, YYYY-MM-DD
 * @param until - a day, YYYY-MM-DD
 *
 * @example
 * ```ts
 * wholeYears("2008-11-25", "2026-11-24"); // => 17
 * ```
 */
export function wholeYears(from: string, until: string): number {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return until.slice(5) < from.slice(5) ? years - 1 : years;
}
