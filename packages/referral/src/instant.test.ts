import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInstant } from "./instant.js";

test.each([
  "2026-01-05T10:00:00Z",
  "2026-01-05T10:00:00.123Z",
  "2024-02-29T23:59:59+02:00",
  "2000-02-29T00:00:00-11:30",
])("isInstant takes %s", (value) => {
  expect(isInstant(value)).toBe(true);
});

test.each([
  undefined,
  20260105,
  "",
  "2026-01-05",
  "2026-01-05 10:00:00Z",
  "2026-01-05T10:00Z",
  "2026-01-05T10:00:00",
  "2026-01-05T24:00:00Z",
  "2026-01-05T10:60:00Z",
  "2026-01-05T10:00:60Z",
  "2026-01-05T10:00:00.Z",
  "2026-13-05T10:00:00Z",
  "2026-00-05T10:00:00Z",
  "2026-02-29T10:00:00Z",
  "2100-02-29T10:00:00Z",
  "2026-04-31T10:00:00Z",
  "2026-01-00T10:00:00Z",
  "2026-01-05T10:00:00+2:00",
  "2026-01-05T10:00:00+25:00",
  "2026-01-05T10:00:00+0200",
  "2026-01-05T10:00:00z",
  "2026-01-05T10:00:00ZZ",
  "2026-01-05T10:00:00.1234567890123456Z",
  "x026-01-05T10:00:00Z",
])("isInstant refuses %s", (value) => {
  expect(isInstant(value)).toBe(false);
});

test("isInstant takes every instant that a clock writes", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true }), (date) =>
      isInstant(date.toISOString()),
    ),
  );
});

describe("isInstant", () => {
  // The grammar of RFC 3339 as a pattern, without the days of the months: an oracle that reads otherwise.
  const grammar =
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
  const exists = (text: string): boolean => {
    const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text.slice(0, 10);
  };
  const expected = (text: string): boolean => grammar.test(text) && exists(text);

  const number = (digits: number) => fc.nat(10 ** digits - 1).map((one) => String(one).padStart(digits, "0"));
  const fraction = fc.oneof(fc.constant(""), fc.stringMatching(/^\.\d{0,10}$/));
  const zone = fc.oneof(
    fc.constantFrom("Z", "z", "", "+2:00", "+24:00", "-00:60"),
    fc.stringMatching(/^[+-]\d\d:\d\d$/),
  );
  const nearly = fc
    .tuple(number(4), number(2), number(2), number(2), number(2), number(2), fraction, zone)
    .map(
      ([year, month, day, hour, minute, second, part, end]) =>
        `${year}-${month}-${day}T${hour}:${minute}:${second}${part}${end}`,
    );
  const mended = fc
    .tuple(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), fraction, zone)
    .map(([date, part, end]) => `${date.toISOString().slice(0, 19)}${part}${end}`);
  const damaged = fc
    .tuple(mended, fc.nat(30), fc.constantFrom("", "0", "9", "-", "T", "t", " ", "Z", "\n", "٣"))
    .map(([text, at, letter]) => `${text.slice(0, at)}${letter}${text.slice(at + 1)}`);

  test("agrees with the grammar and the calendar on instants, near misses and damaged ones", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(nearly, mended, damaged), (text) => {
        expect(isInstant(text)).toBe(expected(text));
        if (isInstant(text)) accepted += 1;
      }),
      { numRuns: 30_000 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });
});
