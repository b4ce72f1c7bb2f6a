import fc from "fast-check";
import { expect, test } from "vitest";
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
