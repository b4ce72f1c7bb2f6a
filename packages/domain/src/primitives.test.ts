import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { Country, countryCodes } from "./countries.js";
import {
  CalendarDate,
  DateTime,
  Decimal,
  FreeText,
  JsonPointer,
  LanguageTag,
  Line,
  PartialDate,
  PhoneNumber,
  PublicText,
  Region,
  Uri,
  Uuid,
  UuidV7,
} from "./primitives.js";

const cases: readonly (readonly [string, z.ZodType, readonly string[], readonly string[]])[] = [
  [
    "CalendarDate",
    CalendarDate,
    ["2024-02-29", "2000-02-29", "1999-12-31"],
    ["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-2-9", "٢٠٢٤-٠١-٠١", "2024-01-01\n"],
  ],
  [
    "DateTime",
    DateTime,
    ["2024-02-29T23:59:59Z", "2024-01-01T00:00:00.5+02:00"],
    [
      "2024-01-01T00:00Z",
      "2024-01-01t00:00:00z",
      "2024-01-01T24:00:00Z",
      "2024-01-01T00:00:00",
      "2024-02-30T00:00:00Z",
      "2024-01-01T00:00:60Z",
    ],
  ],
  [
    "PartialDate",
    PartialDate,
    ["2024", "2024~", "2024-05", "2024-05-06~"],
    ["24", "2024-00", "2024-02-30", "~2024", "2024-5", "unknown"],
  ],
  [
    "Uuid",
    Uuid,
    ["7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c101"],
    [
      "7D3F0B52-4A86-4F0E-9C1D-0A5BE0F4C101",
      "7d3f0b524a864f0e9c1d0a5be0f4c101",
      "00000000-0000-0000-0000-000000000000",
    ],
  ],
  ["UuidV7", UuidV7, ["0193a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a5b"], ["7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c101"]],
  [
    "Uri",
    Uri,
    ["https://example.org/a", "urn:example:centre"],
    ["http://example.org", "https://exa mple.org", "centre", "javascript:alert(1)"],
  ],
  ["Region", Region, ["MD-GA", "RU-MOW"], ["MD", "md-ga", "MD-GAGA"]],
  ["LanguageTag", LanguageTag, ["ro", "gag", "sr-Latn", "zh-Hant-TW"], ["Ro", "romanian", "ro_MD"]],
  ["Decimal", Decimal, ["0", "-1.50", "12345"], ["01", "1.", ".5", "1e3", "1,5"]],
  ["JsonPointer", JsonPointer, ["", "/a/0", "/a~1b"], ["a", "/a~2"]],
  ["PhoneNumber", PhoneNumber, ["+37322000000"], ["022000000", "+0"]],
  ["PublicText", PublicText, ["One line", "Two\nlines"], ["", "escape\u001b[31m", "tab\there", "text\n\u0000"]],
  ["Line", Line, ["Ana-Maria", "Ștefan", "Ёлка 🌲"], ["", "two\nlines", "tab\there", "bell\u0007"]],
];

describe.each(cases)("%s", (_, schema, accepted, refused) => {
  test.each(accepted.map((value) => [value]))("accepts %j", (value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });
  test.each(refused.map((value) => [value]))("refuses %j", (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe("a calendar day", () => {
  test("is accepted exactly when the calendar has it", () => {
    const days = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(CalendarDate.safeParse(text).success).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("free text", () => {
  test("is a string on the wire and sensitive in memory", () => {
    const held = FreeText.parse("canary");
    expect(String(held)).toBe("«withheld»");
    expect(FreeText.encode(held)).toBe("canary");
  });
});

describe("country codes", () => {
  test("are the 249 of ISO 3166-1 that every runtime can name, and XK", () => {
    const names = new Intl.DisplayNames("ro", { type: "region", fallback: "none" });
    expect(countryCodes.length).toBe(250);
    expect(new Set(countryCodes).size).toBe(250);
    expect(countryCodes.filter((code) => names.of(code) === undefined)).toEqual([]);
    expect(["XK", "MD", "ZZ", "UK"].map((code) => Country.safeParse(code).success)).toEqual([true, true, false, false]);
  });
});
