/** The first and last day a partial date may mean, as YYYY-MM-DD. */
export interface DayInterval {
  readonly first: string;
  readonly last: string;
}

/** How long a year is, and how long a day. */
const [YEAR, DAY] = ["YYYY".length, "YYYY-MM-DD".length];

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

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
  const date = partialDate.endsWith("~") ? partialDate.slice(0, -1) : partialDate;
  if (date.length === DAY) return { first: date, last: date };
  if (date.length === YEAR) return { first: `${date}-01-01`, last: `${date}-12-31` };
  return {
    first: `${date}-01`,
    last: `${date}-${lastDayOf(Number(date.slice(0, YEAR)), Number(date.slice(YEAR + 1)))}`,
  };
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
  return daysOf(earlier).first <= daysOf(later).last;
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
