import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Json } from "@nrs-kit/domain";
import { canonicalJson, digestOf } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonPointer } from "./json-pointer.js";
import { readStrictJson } from "./strict-json.js";
import { describeCorpus } from "./test-support/corpus.js";
import { sha256 } from "./test-support/sha256.js";

const strict = (text: string): Json => {
  const read = readStrictJson(text);
  if ("value" in read) return read.value;
  throw new Error(read.code);
};

const VECTORS: readonly (readonly [text: string, canonical: string])[] = [
  ['{ "b" : 1, "a" : 2 }', '{"a":2,"b":1}'],
  ['{"a":{"z":[],"y":{}}}', '{"a":{"y":{},"z":[]}}'],
  ['{"\\ufb33":1,"😀":2,"\\u20ac":3,"\\r":4,"1":5}', '{"\\r":4,"1":5,"€":3,"😀":2,"\ufb33":1}'],
  ["[1.0, 1e2, 1E21, 1e-7, 0.000001, 333333333.33333329]", "[1,100,1e+21,1e-7,0.000001,333333333.3333333]"],
  ['"\\u0019\\u007f\\/\\u2028 ș"', '"\\u0019\u007f/\u2028 ș"'],
  ["null", "null"],
];

describe("canonicalJson", () => {
  test.each(VECTORS)("writes %s in one way only", (text, canonical) => {
    expect(canonicalJson(strict(text))).toBe(canonical);
  });

  test("leaves out a member that is undefined, as JSON.stringify does", () => {
    const value = { b: undefined, a: [1] } as unknown as Json;
    expect(canonicalJson(value)).toBe(JSON.stringify(value));
  });

  test("does not depend on the order of members and is its own canonical form", () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(object, (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse()) as Json;
        const canonical = canonicalJson(value as Json);
        expect(canonicalJson(reversed)).toBe(canonical);
        expect(canonicalJson(JSON.parse(canonical) as Json)).toBe(canonical);
      }),
      { numRuns: 300 },
    );
  });
});

describe("digestOf", () => {
  test("is the hash of the canonical form", () => {
    expect(digestOf({ b: 1, a: 2 }, sha256)).toBe(sha256('{"a":2,"b":1}'));
  });
});

describe("jsonPointer", () => {
  test.each([
    [[], ""],
    [[""], "/"],
    [["a", 0, "b"], "/a/0/b"],
    [["~", "/", "~1"], "/~0/~1/~01"],
  ] as const)("writes %j", (path, pointer) => {
    expect(jsonPointer(path)).toBe(pointer);
  });
});

const NAMES = ["arrays", "french", "structures", "unicode", "values", "weird"];

interface NumberFacts {
  readonly static: readonly string[];
  readonly serial: { readonly start: string; readonly count: number };
}

const doubleOf = (bits: bigint): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
};

function* blocks(): Generator<bigint> {
  for (let block = createHash("sha256").update(Buffer.alloc(32)).digest(); ; ) {
    for (const at of [0, 8, 16, 24]) {
      const bits = block.readBigUInt64LE(at);
      const value = doubleOf(bits);
      if (Number.isFinite(value) && value !== 0) yield bits;
    }
    block = createHash("sha256").update(block).digest();
  }
}

function* bitPatterns(facts: NumberFacts): Generator<bigint> {
  for (const hex of facts.static) yield BigInt(`0x${hex}`);
  for (let at = 0; at < facts.serial.count; at += 1) yield BigInt(`0x${facts.serial.start}`) + BigInt(at);
  yield* blocks();
}

describeCorpus("jcs", "canonicalJson over the public vectors of RFC 8785", (folder) => {
  test.each(NAMES)("gives the bytes of %s", (name) => {
    const output = readFileSync(`${folder}/output/${name}.json`);
    const hex = readFileSync(`${folder}/outhex/${name}.txt`, "utf8").replaceAll(/\s+/g, "");
    const canonical = Buffer.from(canonicalJson(strict(readFileSync(`${folder}/input/${name}.json`, "utf8"))), "utf8");
    expect(canonical.equals(output)).toBe(true);
    expect(canonical.toString("hex")).toBe(hex);
    expect(canonicalJson(strict(output.toString("utf8")))).toBe(output.toString("utf8"));
  });

  test("writes ten thousand numbers as the published checksum says", () => {
    const facts = JSON.parse(readFileSync(`${folder}/es6-number-checksums.json`, "utf8")) as NumberFacts & {
      readonly checksums: readonly { readonly lines: number; readonly sha256: string }[];
    };
    const hash = createHash("sha256");
    let lines = 0;
    for (const bits of bitPatterns(facts)) {
      hash.update(`${bits.toString(16)},${canonicalJson(doubleOf(bits))}\n`);
      lines += 1;
      if (lines === 10_000) break;
    }
    expect(hash.digest("hex")).toBe(facts.checksums.find((one) => one.lines === 10_000)?.sha256);
  });
});
