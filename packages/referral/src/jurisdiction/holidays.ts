const DAY = 86_400_000;

/** Public holidays of Moldova with a fixed date, as MM-DD. */
const fixedInMoldova: readonly string[] = [
  "01-01",
  "01-07",
  "01-08",
  "03-08",
  "05-01",
  "05-09",
  "06-01",
  "08-27",
  "08-31",
  "12-25",
];

/** Days after Orthodox Easter that are public holidays in Moldova: Easter, its Monday, and the Monday of remembrance. */
const afterEasterInMoldova: readonly number[] = [0, 1, 8];

/**
 * The day of Orthodox Easter in a year between 1900 and 2099, by the algorithm of Meeus for the Julian calendar.
 *
 * @example
 * ```ts
 * orthodoxEaster(2026); // => "2026-04-12"
 * ```
 */
export function orthodoxEaster(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const march = moon + sunday + 114;
  const julian = Date.UTC(year, Math.floor(march / 31) - 1, (march % 31) + 1);
  return dayOf(julian + 13 * DAY);
}

/**
 * Says whether a day is a public holiday of a calendar.
 *
 * @param day - YYYY-MM-DD
 *
 * @example
 * ```ts
 * isHoliday("md", "2026-08-27"); // => true
 * isHoliday("none", "2026-08-27"); // => false
 * ```
 */
export function isHoliday(calendar: "none" | "md", day: string): boolean {
  if (calendar === "none") return false;
  const easter = Date.parse(`${orthodoxEaster(Number(day.slice(0, 4)))}T00:00:00Z`);
  return (
    fixedInMoldova.includes(day.slice(5)) || afterEasterInMoldova.some((days) => dayOf(easter + days * DAY) === day)
  );
}

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
