import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeUtf8 } from "./decode-utf8.js";
import { END, ESCAPED, KIND_BITS, KINDS, LITERAL, NUMBER, OBJECT, TEXT, TOKEN, UUID } from "./read/token.js";
import { newScanner } from "./scanner.js";
import { defaultLimits, readStrictJson } from "./strict-json.js";
import { readByScanning } from "./test-support/read-by-scanning.js";
import { schemaFiles, schemaFolder } from "./test-support/schemas.js";
import { isUuidText } from "./validate/text-forms.js";

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

/** Reads any value from the tape. */
const valueOnTape = (text: string): unknown => {
  let at = 0;
  const next = () => {
    const [token = 0, start, end] = scan.tape.subarray(at, at + TOKEN);
    at += TOKEN;
    return {
      kind: token & KINDS,
      inside: text.slice(start, end),
      quoted: text.slice((start ?? 0) - 1, (end ?? 0) + 1),
    };
  };
  const value = (): unknown => {
    const { kind, inside, quoted } = next();
    if (kind === TEXT || kind === UUID) return inside;
    if (kind === ESCAPED) return JSON.parse(quoted);
    if (kind === NUMBER || kind === LITERAL) return JSON.parse(inside);
    const [list, object]: [unknown[], Record<string, unknown>] = [[], {}];
    for (;;) {
      const before = at;
      const { kind: following, inside: name } = next();
      if (following === END) return kind === OBJECT ? object : list;
      if (kind === OBJECT) object[name] = value();
      else {
        at = before;
        list.push(value());
      }
    }
  };
  return value();
};

describe("the tape", () => {
  const leaf = fc.oneof(
    fc.constantFrom(true, false, null, 0, 12, -3.25, "", "ș", "я€", 'a"b\\', "\n", "x".repeat(40), "ă".repeat(17)),
    fc.string({ unit: fc.constantFrom("a", "ț", "\u07ff", "\u0800", '"', "\\", "\t"), maxLength: 20 }),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("value"), { maxLength: 5 }),
      fc.dictionary(fc.constantFrom("a", "", "ș", "a name", "știre", "another name"), tie("value")),
    ),
  }));

  test("says what the parser of the engine reads, in any layout", () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, "\t"), (one, indent) => {
        const text = JSON.stringify(one, null, indent);
        for (const source of [text, encode(text)]) {
          expect(scan.isStrict(source, defaultLimits)).toBe(true);
          expect(valueOnTape(text)).toEqual(one);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("is written of JSON alone", () => {
    let [strict, refused] = [0, 0];
    fc.assert(
      fc.property(
        value,
        fc.nat(),
        fc.constantFrom("", ",", ":", "{", "]", '"', "\\", "\\u00", "-", "0", ".", "1", "e", "t", "\n", "\u0001", "/"),
        fc.nat(2),
        (one, place, inserted, dropped) => {
          const whole = JSON.stringify([one, { a: -1.5, b: [true, null, "\\n"] }]);
          const at = place % whole.length;
          const text = whole.slice(0, at) + inserted + whole.slice(at + dropped);
          if (!scan.isStrict(text, defaultLimits)) {
            refused += 1;
            return;
          }
          strict += 1;
          expect(valueOnTape(text)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 8000 },
    );
    expect(strict).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(3000);
  });

  test.each([
    "[01]",
    "[1.]",
    "[.5]",
    "[-]",
    "[+1]",
    "[1 2]",
    "[tru]",
    "[nul]",
    "[falsy]",
    "[truee]",
    '["\\q"]',
    '["\\u12g4"]',
    '["\\u12"]',
    '["\u0001"]',
    '["a\nb"]',
    "[1]]",
    "[1}",
    "[,1]",
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    "{a:1}",
    "[1] 2",
    "[\u000c1]",
    '["a"',
  ])("is not written of %j", (text) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(scan.isStrict(text, defaultLimits)).toBe(false);
  });
});

describe("identifiers", () => {
  const kindOf = (text: string): number => {
    expect(scan.isStrict(JSON.stringify([text]), defaultLimits)).toBe(true);
    return (scan.tape[TOKEN] ?? 0) & KINDS;
  };

  test("are told by the scanner as by the validators, letter by letter", () => {
    const uuid = "0192d3f0-9abc-7def-8123-456789abcdef";
    expect(kindOf(uuid)).toBe(UUID);
    let told = 0;
    for (let at = 0; at < uuid.length; at += 1) {
      for (const letter of "0189abcfgABF-:/`@ ") {
        const text = `${uuid.slice(0, at)}${letter}${uuid.slice(at + 1)}`;
        expect(kindOf(text) === UUID, text).toBe(isUuidText(text));
        if (isUuidText(text)) told += 1;
      }
    }
    expect(told).toBeGreaterThan(200);
    for (const text of [uuid.slice(1), `${uuid}0`, ` ${uuid}`, "-".repeat(36), "ș".repeat(18)])
      expect(kindOf(text)).toBe(TEXT);
  });
});

describe("words", () => {
  const own = newScanner();
  if (own === undefined) throw new Error("no scanner on this platform");
  const numbersIn = (texts: readonly string[]): readonly number[] => {
    expect(own.isStrict(JSON.stringify(texts), defaultLimits)).toBe(true);
    return texts.map((_, at) => (own.tape[TOKEN * (at + 1)] ?? 0) >> KIND_BITS);
  };

  test("are known wherever they stand, as names and as texts", () => {
    const [first, second] = [own.learn("persons"), own.learn("ș")];
    expect([first, second, own.learn("persons")]).toEqual([1, 2, 1]);
    expect(numbersIn(["persons", "person", "persons ", "ș", "personș"])).toEqual([1, 0, 0, 2, 0]);
    own.isStrict('{"persons":"persons"}', defaultLimits);
    expect([own.tape[TOKEN], own.tape[2 * TOKEN]]).toEqual([1 << KIND_BITS, 1 << KIND_BITS]);
    expect(numbersIn(["\n"])).toEqual([0]);
  });

  test("are told apart by every letter, of whatever length", () => {
    for (let length = 1; length < 64; length += 1) {
      const word = "abcdefghi".repeat(8).slice(0, length);
      const number = own.learn(word);
      expect(number).toBeGreaterThan(0);
      for (let at = 0; at < length; at += 1) {
        const other = `${word.slice(0, at)}X${word.slice(at + 1)}`;
        expect(numbersIn([word, other])).toEqual([number, 0]);
      }
    }
  });

  test("have room for 63 bytes each, and for 4095 of them", () => {
    expect(own.learn("y".repeat(64))).toBe(0);
    expect(own.learn("ș".repeat(32))).toBe(0);
    let learned = 0;
    for (let at = 0; at < 5000; at += 1) if (own.learn(`word-${at}`) > 0) learned += 1;
    expect(learned).toBeGreaterThan(4000);
    expect(own.learn("one more")).toBe(0);
    expect(numbersIn(["word-0", "one more"])).toEqual([own.learn("word-0"), 0]);
    expect(own.learn("persons")).toBe(1);
  });

  test("may be learned between a text and its form in ASCII", () => {
    expect(scan.isStrict('["școală"]', defaultLimits)).toBe(true);
    scan.learn("some-word");
    expect(decodeUtf8(scan.ascii() ?? new Uint8Array())).toBe('["\\u0219coal\\u0103"]');
  });
});

/** The names of the members of every object that a schema describes. */
const objectsIn = (schema: unknown): readonly (readonly string[])[] => {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema ? [Object.keys(schema.properties as object)] : [];
  return [...own, ...Object.values(schema).flatMap(objectsIn)];
};

test("no two names of one object of the standard are taken for the same, though only their ends are looked at", () => {
  let objects = 0;
  for (const file of schemaFiles) {
    for (const names of objectsIn(JSON.parse(readFileSync(`${schemaFolder}/${file}`, "utf8")))) {
      objects += 1;
      expect(scan.isStrict(JSON.stringify(Object.fromEntries(names.map((name) => [name, 1]))), defaultLimits)).toBe(
        true,
      );
    }
  }
  expect(objects).toBeGreaterThan(300);
});

test("a text leaves nothing behind that the next one would meet", () => {
  for (const text of ['{"a":1,"b":{"a":2}}', '[{"a":1}]', '{"b":1}', '["', '{"a":{"b":{"c', '{"a":1}']) {
    expect(scan.isStrict('{"a":1,"b":2}', defaultLimits)).toBe(true);
    scan.isStrict(text, defaultLimits);
  }
  expect(scan.isStrict('{"a":1,"a":2}', defaultLimits)).toBe(false);
});
