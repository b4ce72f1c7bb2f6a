import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeUtf8 } from "./decode-utf8.js";
import { readByScanning } from "./quick-json.js";
import { newScanner } from "./scanner.js";
import { defaultLimits, readStrictJson } from "./strict-json.js";

const scan = newScanner();
if (scan === undefined) throw new Error("no scanner on this platform");

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the strict reader makes of bytes; undefined when it refuses them. */
const strictly = (bytes: Uint8Array): string | undefined => {
  const text = decodeUtf8(bytes);
  const read = text === undefined ? undefined : readStrictJson(text);
  return read !== undefined && "value" in read ? JSON.stringify(read.value) : undefined;
};

describe("newScanner", () => {
  test("is nothing without WebAssembly, and where a policy forbids to compile", () => {
    class Module {
      constructor() {
        throw new Error("blocked by the content security policy");
      }
    }
    const Instance = class {
      readonly exports = {};
    };
    expect(newScanner({ Module, Instance })).toBeUndefined();
  });

  test("leaves what it has no room for, and what is longer than the limit", () => {
    const long = `["${"x".repeat(defaultLimits.length)}"]`;
    expect(scan.isStrict(long, { ...defaultLimits, length: 1e7 })).toBe(true);
    expect(scan.isStrict(`["${"x".repeat(1_200_000)}"]`, { ...defaultLimits, length: 1e7 })).toBe(false);
    expect(scan.isStrict(encode(`["${"x".repeat(1_200_000)}"]`), { ...defaultLimits, length: 1e7 })).toBe(false);
    expect(scan.isStrict(long, defaultLimits)).toBe(false);
  });
});

describe("a text in ASCII", () => {
  test("means the same, whatever stands at its end and however many bytes a character takes", () => {
    const characters = fc.constantFrom(
      "a",
      "0",
      " ",
      "ș",
      "я",
      "€",
      "\u0080",
      "\u07ff",
      "\u0800",
      "\ud7ff",
      "x".repeat(15),
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 40 }), (parts) => {
        const text = JSON.stringify([parts.join(""), { [parts.join("")]: 1 }]);
        expect(scan.isStrict(encode(text), defaultLimits)).toBe(true);
        const ascii = scan.ascii();
        expect(ascii?.every((byte) => byte < 0x80)).toBe(true);
        expect(JSON.parse(decodeUtf8(ascii ?? new Uint8Array()) ?? "")).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("makes no escape of what cannot be escaped", () => {
    expect(scan.isStrict(encode('["\\ș"]'), defaultLimits)).toBe(false);
  });

  test("is not made of a long one, which is read from its bytes", () => {
    const text = JSON.stringify(["ș".repeat(33_000)]);
    expect(scan.isStrict(encode(text), defaultLimits)).toBe(true);
    expect(scan.ascii()).toBeUndefined();
    expect(readByScanning(encode(text), defaultLimits, scan)).toEqual({ value: JSON.parse(text) });
  });
});

describe("bytes that are not UTF-8", () => {
  test.each([
    ["a continuation alone", [0x80]],
    ["an overlong letter", [0xc1, 0x81]],
    ["an overlong letter of three bytes", [0xe0, 0x81, 0x81]],
    ["a beginning without its end", [0xc8]],
    ["a beginning of three bytes with one", [0xe2, 0x82]],
    ["a half of a pair", [0xed, 0xa0, 0x80]],
    ["a letter behind a beginning", [0xe2, 0x41, 0x82]],
  ])("are read as none: %s", (_, inside) => {
    const bytes = Uint8Array.from([0x5b, 0x22, ...inside, 0x22, 0x5d]);
    expect(decodeUtf8(bytes)).toBeUndefined();
    expect(readByScanning(bytes, defaultLimits, scan)).toBeUndefined();
  });

  test("are never read otherwise than strictly, whatever they are", () => {
    const letters = fc.constantFrom(
      0x22,
      0x41,
      0x5c,
      0x75,
      0x30,
      0x80,
      0xbf,
      0xc2,
      0xc8,
      0xe0,
      0xe2,
      0xed,
      0x9f,
      0xef,
      0xf0,
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (inside) => {
        const bytes = Uint8Array.from([0x5b, 0x22, ...inside, 0x22, 0x5d]);
        const quick = readByScanning(bytes, defaultLimits, scan);
        if (quick === undefined) return;
        read += 1;
        expect(JSON.stringify(quick.value)).toBe(strictly(bytes));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});

test("a text leaves nothing behind that the next one would meet", () => {
  for (const text of ['{"a":1,"b":{"a":2}}', '[{"a":1}]', '{"b":1}', '["', '{"a":{"b":{"c', '{"a":1}']) {
    expect(scan.isStrict('{"a":1,"b":2}', defaultLimits)).toBe(true);
    scan.isStrict(text, defaultLimits);
  }
  expect(scan.isStrict('{"a":1,"a":2}', defaultLimits)).toBe(false);
});
