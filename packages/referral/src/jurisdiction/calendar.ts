import { milliseconds } from "../instant.js";
import { isHoliday } from "./holidays.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How days are counted: where they begin, and which are not worked. */
export interface Calendar {
  readonly timeZone: string;
  readonly holidays: "none" | "md";
}

/** A span of time, in one unit. Hours are elapsed hours; the others keep the time of day of the place. */
export interface Duration {
  readonly unit: "hours" | "days" | "working-days" | "months";
  readonly count: number;
}

/**
 * The instant that lies a duration after another, as people in that place count: a day later is the same time on the
 * next day also when the clocks change, and a month later is the same day of the month, or its last.
 *
 * @example
 * ```ts
 * const chisinau = { timeZone: "Europe/Chisinau", holidays: "md" };
 * after("2026-03-28T10:00:00+02:00", { unit: "days", count: 1 }, chisinau); // => "2026-03-29T07:00:00.000Z"
 * after("2026-01-31T10:00:00+02:00", { unit: "months", count: 1 }, chisinau); // => "2026-02-28T08:00:00.000Z"
 * ```
 */
export function after(instant: string, { unit, count }: Duration, calendar: Calendar): string {
  const from = milliseconds(instant);
  if (unit === "hours") return iso(from + count * HOUR);
  const local = from + offset(from, calendar.timeZone);
  const moved =
    unit === "days" ? local + count * DAY : unit === "months" ? addMonths(local, count) : work(local, count, calendar);
  return iso(toInstant(moved, calendar.timeZone));
}

/**
 * Says whether people work on a day: not on Saturday, Sunday or a public holiday.
 *
 * @param day - YYYY-MM-DD
 *
 * @example
 * ```ts
 * isWorkingDay("2026-01-08", { timeZone: "Europe/Chisinau", holidays: "md" }); // => false
 * ```
 */
export function isWorkingDay(day: string, { holidays }: Calendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(holidays, day);
}

function work(local: number, count: number, calendar: Calendar): number {
  let moved = local;
  for (let left = count; left > 0; ) {
    moved += DAY;
    if (isWorkingDay(iso(moved).slice(0, 10), calendar)) left--;
  }
  return moved;
}

function addMonths(local: number, count: number): number {
  const date = new Date(local);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0)).getUTCDate();
  return first + (Math.min(date.getUTCDate(), last) - 1) * DAY + (local % DAY);
}

/** The instant at which the clocks of a place show a time; a time that the change of clocks skips comes an hour later. */
function toInstant(local: number, timeZone: string): number {
  const guess = local - offset(local, timeZone);
  return local - offset(guess, timeZone);
}

/** How far the clocks of a place are ahead of UTC, in milliseconds. */
function offset(instant: number, timeZone: string): number {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const found = formats.get(timeZone);
  if (found !== undefined) return found;
  const numeric = "numeric" as const;
  const date = { year: numeric, month: numeric, day: numeric };
  const time = { hour: numeric, minute: numeric, second: numeric, hourCycle: "h23" as const };
  const made = new Intl.DateTimeFormat("en", { timeZone, ...date, ...time });
  formats.set(timeZone, made);
  return made;
}

const iso = (instant: number): string => new Date(instant).toISOString();
