import type { Json } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStrictJson, readStrictJson } from "./strict-json.js";

const limits = { length: 64, depth: 3, members: 4 };

const REFUSED: readonly (readonly [text: string, code: string, offset: number])[] = [
  ["", "document.empty", 0],
  [" \n\t\r", "document.empty", 0],
  ["\ufeff{}", "document.encoding-invalid", 0],
  ['{"a":1,"a":1}', "document.name-duplicate", 7],
  ['{"a":{"b":1,"\\u0062":2}}', "document.name-duplicate", 12],
  ['{"__proto__":1}', "document.name-forbidden", 1],
  ['{"constructor":1}', "document.name-forbidden", 1],
  ['{"\\u0070rototype":1}', "document.name-forbidden", 1],
  ["[1,]", "document.not-strict-json", 3],
  ["{,}", "document.not-strict-json", 1],
  ['{"a":1,}', "document.not-strict-json", 7],
  ["{'a':1}", "document.not-strict-json", 1],
  ["[1] // note", "document.not-strict-json", 4],
  ["[01]", "document.not-strict-json", 2],
  ["[+1]", "document.not-strict-json", 1],
  ["[.5]", "document.not-strict-json", 1],
  ["[5.]", "document.not-strict-json", 2],
  ["[NaN]", "document.not-strict-json", 1],
  ["[tru]", "document.not-strict-json", 1],
  ['["\n"]', "document.not-strict-json", 2],
  ['["\\x41"]', "document.not-strict-json", 2],
  ['["\\u00g0"]', "document.not-strict-json", 2],
  ['["open', "document.not-strict-json", 6],
  ["[", "document.not-strict-json", 1],
  ["[1 2]", "document.not-strict-json", 3],
  ['{"a" 1}', "document.not-strict-json", 5],
  ["\u00a0[]", "document.not-strict-json", 0],
  ["[9007199254740992]", "document.number-unsafe", 1],
  ["[-9007199254740992]", "document.number-unsafe", 1],
  ["[1e400]", "document.number-unsafe", 1],
  ["[-0]", "document.number-unsafe", 1],
  ["[-0.0]", "document.number-unsafe", 1],
  ['["\\ud800"]', "document.text-not-well-formed", 1],
  ['["\\udc00\\ud800"]', "document.text-not-well-formed", 1],
  ['["\ud800"]', "document.text-not-well-formed", 1],
  ['{"\\udfff":1}', "document.text-not-well-formed", 1],
  ['["\\uffff"]', "document.text-not-well-formed", 1],
  ['["\ufdd0"]', "document.text-not-well-formed", 1],
  ['["\\ud83f\\udffe"]', "document.text-not-well-formed", 1],
];

const ACCEPTED: readonly (readonly [text: string, value: Json])[] = [
  [" null ", null],
  ["true", true],
  ['"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0219"', '"\\/\b\f\n\r\tș'],
  ['"\\ud83d\\ude00"', "😀"],
  ["[9007199254740991,-9007199254740991]", [9007199254740991, -9007199254740991]],
  ["[0,1.5,-1e2,1E+2,1e-400]", [0, 1.5, -100, 100, 0]],
  ['{"toString":1,"valueOf":2}', { toString: 1, valueOf: 2 } as unknown as Json],
  ['\r\n{ "a" : [ ] , "b" : { } }\t', { a: [], b: {} }],
];

/** Values that JSON.stringify writes as strict JSON. */
const strictValue = fc
  .jsonValue({ maxDepth: 5 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json)
  .filter((value) => {
    const text = JSON.stringify(value);
    const unsafe = text.match(/-?[0-9]+(?:\.[0-9]+)?(?:e[+-][0-9]+)?/g) ?? [];
    return (
      text.isWellFormed() &&
      !/__proto__|constructor|prototype|\p{Noncharacter_Code_Point}|\\u/u.test(text) &&
      unsafe.every((digits) => /[.e]/.test(digits) || Number.isSafeInteger(Number(digits)))
    );
  });

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("readStrictJson", () => {
  test("hears where each value begins, with the way to it", () => {
    const heard: string[] = [];
    readStrictJson('{"a":[1,{"b":"x"}]}', undefined, (path, offset) => heard.push(`${path.join("/")}@${offset}`));
    expect(heard).toEqual(["@0", "a@5", "a/0@6", "a/1@8", "a/1/b@13"]);
  });

  test.each(REFUSED)("refuses %j with a code and the offset at which it stopped", (text, code, offset) => {
    expect(readStrictJson(text)).toEqual({ code, offset });
  });

  test.each(ACCEPTED)("reads %j", (text, value) => {
    const read = readStrictJson(text);
    expect("value" in read && plain(read.value)).toEqual(value);
  });

  test("gives objects no prototype", () => {
    const read = readStrictJson('{"a":{}}');
    expect("value" in read && Object.getPrototypeOf(read.value)).toBe(null);
  });

  test("agrees with JSON.parse on everything JSON.stringify writes", () => {
    fc.assert(
      fc.property(strictValue, fc.constantFrom(undefined, 1, "\t"), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const read = readStrictJson(text);
        expect("value" in read && plain(read.value)).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  test("never accepts a text that JSON.parse refuses, and never throws", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'[]{},:"\\u0123e-+. tfn\n'), maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        if (!("value" in readStrictJson(candidate))) return;
        expect(() => JSON.parse(candidate)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });
});

describe("the limits of the reader", () => {
  test("are those of the text in UTF-8, so that bytes and text are judged alike", () => {
    expect(readStrictJson(`"${"ș".repeat(31)}"`, limits)).toHaveProperty("value");
    const fault = { code: "document.too-large", offset: 0, limit: 64 };
    expect(readStrictJson(`"${"ș".repeat(32)}"`, limits)).toEqual(fault);
    expect(readStrictJson(`"${"😀".repeat(16)}"`, limits)).toEqual(fault);
    expect(readStrictJson(" ".repeat(65), limits)).toEqual(fault);
  });

  test("hold at their value and refuse one more", () => {
    expect(readStrictJson("[[[]]]", limits)).toHaveProperty("value");
    expect(readStrictJson("[[[[]]]]", limits)).toEqual({ code: "document.too-deep", offset: 3, limit: 3 });
    expect(readStrictJson('{"a":{"b":1,"c":2},"d":3}', limits)).toHaveProperty("value");
    const fault = { code: "document.too-many-members", limit: 4 };
    expect(readStrictJson('{"a":{"b":1,"c":2},"d":3,"e":4}', limits)).toEqual({ ...fault, offset: 25 });
    expect(readStrictJson("[1,2,3,4]", limits)).toHaveProperty("value");
    expect(readStrictJson("[1,2,[3,4]]", limits)).toEqual({ ...fault, offset: 8 });
  });

  test.each([
    ["ten megabytes of opening brackets", "[".repeat(10_000_000), "document.too-large"],
    ["a depth of ten thousand", "[".repeat(10_000), "document.too-deep"],
    ["a depth of ten thousand in objects", '{"a":'.repeat(10_000), "document.too-deep"],
    ["a million keys", `{${Array.from({ length: 1e6 }, (_, at) => `"k${at}":1`).join()}}`, "document.too-large"],
    [
      "fifty thousand keys",
      `{${Array.from({ length: 5e4 }, (_, at) => `"k${at}":1`).join()}}`,
      "document.too-many-members",
    ],
    ["half a million elements", `[${"1,".repeat(5e5)}1]`, "document.too-many-members"],
    ["a megabyte of escapes", `["${"\\u0041".repeat(170_000)}`, "document.not-strict-json"],
    ["a long number", `[${"9".repeat(1_000_000)}]`, "document.number-unsafe"],
  ])("stop %s with a refusal in under a second", (_, text, code) => {
    const before = performance.now();
    const outcome = parseStrictJson(text);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(outcome.ok ? [] : outcome.refusals.map((one) => one.code)).toEqual([code]);
  });
});

describe("parseStrictJson", () => {
  test("gives the refusal at the whole document, with the limit and without a value", () => {
    expect(parseStrictJson("[[[[", limits)).toEqual({
      ok: false,
      refusals: [{ code: "document.too-deep", pointer: "", severity: "error", params: { limit: 3 } }],
    });
  });
});
