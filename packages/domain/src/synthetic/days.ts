const MILLISECONDS_OF_A_DAY = 86_400_000;

/** The day so many days after another, or before it. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);

/** An instant on a day, at a full hour. */
export const at = (day: string, hour: number): string => `${day}T${String(hour).padStart(2, "0")}:00:00Z`;

/** The month of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);
