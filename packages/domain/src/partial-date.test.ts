import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canPrecede, daysOf, wholeYears } from "./partial-date.js";

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

describe("a partial date", () => {
  test("covers each day that it may mean", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (text, length) => {
        const { first, last } = daysOf(text.slice(0, length));
        expect(first <= text && text <= last).toBe(true);
      }),
    );
  });

  test("can precede another unless no reading of both allows it", () => {
    fc.assert(
      fc.property(partial, partial, (one, other) => {
        expect(canPrecede(one, other)).toBe(!(daysOf(one).first > daysOf(other).last));
      }),
    );
  });

  test("ends a month on its last day", () => {
    expect(["2023-02", "2024-02", "2024-04", "2024-12"].map((month) => daysOf(month).last)).toEqual([
      "2023-02-28",
      "2024-02-29",
      "2024-04-30",
      "2024-12-31",
    ]);
  });
});

describe("whole years", () => {
  test("change on the birthday, not before", () => {
    expect([wholeYears("2008-11-24", "2026-11-23"), wholeYears("2008-11-24", "2026-11-24")]).toEqual([17, 18]);
  });
});
