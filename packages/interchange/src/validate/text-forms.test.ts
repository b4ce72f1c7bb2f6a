import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { naturals, nearMiss } from "../test-support/near-miss.js";
import { schemaOf } from "../test-support/schemas.js";
import {
  isCalendarDateText,
  isCodeText,
  isDateTimeText,
  isLineText,
  isPartialDateText,
  isPublicTextText,
  isSha256Text,
  isUriText,
  isUuidText,
} from "./text-forms.js";

const definitions = schemaOf("message.schema.json").$defs as Readonly<Record<string, { readonly pattern: string }>>;

const forms = [
  ["CalendarDate", isCalendarDateText],
  ["DateTime", isDateTimeText],
  ["PartialDate", isPartialDateText],
  ["case-type.codes", isCodeText],
  ["Uri", isUriText],
  ["Line", isLineText],
  ["PublicText", isPublicTextText],
  ["Uuid", isUuidText],
  ["Sha256", isSha256Text],
] as const;

const every = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at);

describe.each(forms)("the form of %s", (name, judge) => {
  const pattern = new RegExp(definitions[name]?.pattern ?? "", "u");
  // The guard against a final line break is not needed to make a text.
  const valid = fc.stringMatching(new RegExp(pattern.source.replace("(?!\\n)", ""), "u"));

  test("is that of the published pattern, for valid, altered and arbitrary texts", () => {
    const verdicts = new Set<boolean>();
    const random = naturals(7);
    const altered = valid.map((text) => (nearMiss({ text }, random) as { text?: unknown }).text);
    const any = fc.oneof(valid, altered, fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(any, (text) => {
        if (typeof text !== "string") return;
        verdicts.add(judge(text));
        expect(judge(text)).toBe(pattern.test(text));
      }),
      { numRuns: 3000 },
    );
    expect(verdicts).toEqual(new Set([true, false]));
  });

  test("is that of the published pattern for every change of one character", () => {
    const units = [...every(0, 0xa2), 0xd7ff, 0xd800, 0xdfff, 0xfffe, 0x660].map((unit) => String.fromCharCode(unit));
    for (const text of fc.sample(valid, { numRuns: 4, seed: 3 })) {
      for (let at = 0; at <= Math.min(text.length, 36); at += 1) {
        for (const unit of units) {
          for (const changed of [
            text.slice(0, at) + unit + text.slice(at + 1),
            text.slice(0, at) + unit + text.slice(at),
          ])
            if (judge(changed) !== pattern.test(changed))
              expect([changed, judge(changed)]).toEqual([changed, !judge(changed)]);
        }
      }
    }
  });
});

test("every day of four centuries is one exactly where the pattern says so", () => {
  const pattern = new RegExp(definitions.CalendarDate?.pattern ?? "", "u");
  const two = (number: number): string => String(number).padStart(2, "0");
  for (const year of [0, 4, 100, 400, 1900, 1999, 2000, 2023, 2024, 9999])
    for (const month of every(0, 14))
      for (const day of every(0, 33)) {
        const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
        expect([text, isCalendarDateText(text)]).toEqual([text, pattern.test(text)]);
      }
});
