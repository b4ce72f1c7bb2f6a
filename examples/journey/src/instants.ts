const MINUTE = 60_000;

/** Minutes, hours and days, counted in minutes. */
export const HOURS = 60;
/** {@inheritDoc HOURS} */
export const DAYS = 24 * HOURS;

/** The instant so many minutes after another. The story fixes its instants; no clock is read. */
export const after = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString().replace(".000Z", "Z");

/** The later of two instants. */
export const later = (one: string, other: string): string => (Date.parse(one) < Date.parse(other) ? other : one);
