import { readdirSync, readFileSync } from "node:fs";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeUtf8 } from "./decode-utf8.js";
import { readByCounting } from "./quick-json.js";
import { newScanner } from "./scanner.js";
import { defaultLimits, type JsonLimits, readStrictJson } from "./strict-json.js";
import { describeCorpus } from "./test-support/corpus.js";
import { readByScanning } from "./test-support/read-by-scanning.js";

type Read = (text: string, limits?: JsonLimits) => { readonly value: unknown } | undefined;

const scan = newScanner();
if (scan === undefined) throw new Error("no scanner on this platform");

/** A text and its bytes come to the same. */
const byScanning: Read = (text, limits = defaultLimits) => {
  const read = readByScanning(text, limits, scan);
  const bytes = new TextEncoder().encode(text);
  if (decodeUtf8(bytes) === text) expect(readByScanning(bytes, limits, scan)).toEqual(read);
  return read;
};

const ways: readonly (readonly [name: string, read: Read])[] = [
  ["by scanning", byScanning],
  ["by counting", (text, limits = defaultLimits) => readByCounting(text, limits)],
];

/** Whenever the quick reader answers, the strict one gives the same value. */
const assertSame = (read: Read, text: string, limits: JsonLimits = defaultLimits): void => {
  const quick = read(text, limits);
  if (quick === undefined) return;
  const strict = readStrictJson(text, limits);
  expect(JSON.stringify("value" in strict ? strict.value : strict)).toBe(JSON.stringify(quick.value));
};

const answers = (read: Read, text: string, limits?: JsonLimits): boolean => {
  assertSame(read, text, limits);
  return read(text, limits) !== undefined;
};

describe.each(ways)("the quick reader %s", (_, read) => {
  test.each([
    ['{"a":{"a":1},"b":[{"a":":,{"}]}'],
    ["  [ 1 , -2.5 , 123456789012345 , true , null ] \n"],
    ['{"ș":"\\u0219 \\\\u \\"\\\\","":[]}'],
    [JSON.stringify(exampleCaseFileJson(), null, 2)],
  ])("answers for %j", (text) => {
    expect(answers(read, text)).toBe(true);
  });

  test.each([
    ['{"a":1,"a":2}'],
    ['{"a":1,"\\u0061":2}'],
    ['{"a":{"b":1,"b":1}}'],
    ['[{"a" : 1 , "a" : 1}]'],
    ['{"__proto__":1}'],
    ['{"\\u005f_proto__":1}'],
    ['{"a":{"constructor":1}}'],
    ['{"prototype":1}'],
    ["[-0]"],
    ["[-0.0]"],
    ["[1e999]"],
    ["[9007199254740993]"],
    ['["\\ud800"]'],
    ['["\\uD83D\\uDE00"]'],
    ['["\\ufdd0"]'],
    ['["\\uFFFE"]'],
    ['["\ud800"]'],
    ['["\ufdd0"]'],
    ['["😀"]'],
    ["\ufeff{}"],
    [""],
    ["{"],
    ["[1,]"],
    ["[".repeat(33) + "]".repeat(33)],
    [`[${"1,".repeat(4096)}1]`],
    [`{${Array.from({ length: 4097 }, (_, at) => `"${at}":1`).join()}}`],
    [`["${"ș".repeat(530_000)}"]`],
  ])("leaves %j to the strict reader", (text) => {
    expect(answers(read, text)).toBe(false);
  });

  test("never answers otherwise than the strict reader, for JSON with names that repeat and odd numbers", () => {
    const name = fc.constantFrom('"a"', '"b"', '"\\u0061"', '"a":1,"a"', '"__proto__"', '":"', '"\\":"', '""');
    const leaf = fc.oneof(
      fc.constantFrom("0", "-0", "-0.5", "1e3", "1E400", "0.1", "12345678901234567", "true", "null"),
      fc.string({ unit: "binary", maxLength: 5 }).map((text) => JSON.stringify(text)),
      fc.constantFrom('"\\ud83d"', '"\\u0041"', '"\\\\"', '" : "', '"\\n"'),
    );
    const { value } = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("value"), { maxLength: 4 }).map((all) => `[ ${all.join(" ,")}]`),
        fc
          .array(fc.tuple(name, tie("value")), { maxLength: 4 })
          .map((all) => `{${all.map(([one, inner]) => `${one} :${inner}`).join()}}`),
      ),
    }));
    const limits = { length: 300, depth: 3, members: 6 };
    let answered = 0;
    fc.assert(
      fc.property(value, (text) => {
        assertSame(read, text, limits);
        if (answers(read, text)) answered += 1;
      }),
      { numRuns: 3000 },
    );
    expect(answered).toBeGreaterThan(300);
  });
});

describeCorpus("json-test-suite", "the quick reader over the public JSON test suite", (folder) => {
  test.each(["test_parsing", "test_transform"])(
    "gives no answer that the strict reader would not give, in %s",
    (part) => {
      for (const file of readdirSync(`${folder}/${part}`)) {
        const text = decodeUtf8(readFileSync(`${folder}/${part}/${file}`));
        if (text === undefined) continue;
        for (const [, read] of ways) assertSame(read, text);
      }
    },
  );
});
