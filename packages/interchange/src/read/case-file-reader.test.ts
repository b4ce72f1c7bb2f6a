import { CaseFile, checkCaseFile, fieldTree, type Json } from "@nrs-kit/domain";
import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { caseFileJson, exampleCaseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../check-document.js";
import { textOf } from "../decode-utf8.js";
import type { Finding } from "../document-check.js";
import { caseFileShape } from "../generated/findings/case-file.js";
import { isCaseFile } from "../generated/validate/case-file.js";
import { copyCaseFile } from "../generated/validators/copies.js";
import { locate, readingOffsets } from "../locate.js";
import { openListWarnings } from "../open-list-warnings.js";
import { newScanner } from "../scanner.js";
import { defaultLimits, readStrictJson } from "../strict-json.js";
import { naturals, nearMiss } from "../test-support/near-miss.js";
import { shapeFindings } from "../validate/shape-findings.js";
import { CaseFileReader } from "./case-file-reader.js";
import { KIND_BITS, TOKEN } from "./token.js";

const made = newScanner();
if (made === undefined) throw new Error("no scanner on this platform");
const scanner = made;
const reader = new CaseFileReader(scanner);
const tree = fieldTree(CaseFile);

/** What the reader makes of a document that the scanner finds strict. */
const read = (source: string | Uint8Array) =>
  scanner.isStrict(source, defaultLimits) ? reader.read(() => textOf(source))?.file : undefined;

/** What is found by the other way: the strict reader, the search for findings, the rules. */
const findingsIn = (text: string): readonly Finding[] => {
  const value = (readStrictJson(text) as { readonly value: Json }).value;
  const wrong = shapeFindings(caseFileShape, value).map(({ keyword: _, ...refusal }) => refusal);
  const refusals =
    wrong.length > 0 ? wrong : [...checkCaseFile(value as unknown as CaseFile), ...openListWarnings(tree, value)];
  return locate(refusals, { text: () => text, offsets: readingOffsets(defaultLimits) });
};

/** The same document with the members of every object in another order. */
const shuffled = (value: unknown, random: () => number): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => shuffled(one, random));
  const members = Object.entries(value).map(([name, one]) => ({ name, one, place: random() }));
  return Object.fromEntries(
    members.sort((left, right) => left.place - right.place).map(({ name, one }) => [name, shuffled(one, random)]),
  );
};

const escaped = (text: string): string =>
  text.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Ways in which one document may be written. */
const WAYS: readonly ((file: unknown, random: () => number) => string)[] = [
  (file) => JSON.stringify(file),
  (file) => JSON.stringify(file, null, 2),
  (file, random) => JSON.stringify(shuffled(file, random)),
  (file) => escaped(JSON.stringify(file)),
];

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("CaseFileReader", () => {
  test.each(WAYS.map((way, at) => [at, way] as const))("reads the example, written in way %i", (_, way) => {
    const text = way(exampleCaseFileJson(), naturals(3));
    expect(read(text)).toEqual(JSON.parse(text));
    expect(read(bytesOf(text))).toEqual(JSON.parse(text));
  });

  test("reads every member of whatever the schema accepts, and nothing else", () => {
    const random = naturals(31);
    const counts = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(caseFileJson(), fc.nat(WAYS.length - 1), (file, way) => {
        for (const one of [file, nearMiss(file, random), nearMiss(file, random)]) {
          const text = WAYS[way]?.(one, random) ?? "";
          // What the scanner does not prove is not read.
          if (!scanner.isStrict(text, defaultLimits)) continue;
          const [value, expected] = [read(text), JSON.parse(text)];
          expect(value).toEqual(isCaseFile(expected) ? expected : undefined);
          counts[value === undefined ? "wrong" : "right"] += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(counts.right).toBeGreaterThan(100);
    expect(counts.wrong).toBeGreaterThan(50);
  });

  test("makes records of one form, whatever is given in them", () => {
    const [first, second] = [syntheticCase(1), syntheticCase(2)].map((file) => read(JSON.stringify(file)));
    expect(Object.keys(first ?? {})).toEqual(Object.keys(CaseFile.shape));
    expect(Object.keys(first?.persons[0] ?? {})).toEqual(Object.keys(second?.persons[0] ?? {}));
  });

  test("leaves a wrong value anywhere to the search for findings", () => {
    const file = exampleCaseFileJson();
    const text = JSON.stringify(file);
    const places = [...text.matchAll(/:("[^"]*"|\d+|true|false)/g)];
    expect(places.length).toBeGreaterThan(50);
    for (const { index, 1: value = "" } of places) {
      for (const other of [
        "null",
        "[]",
        "{}",
        '""',
        "1.5",
        "-1",
        "1e2",
        "true",
        '"\\u0000"',
        `"${"x".repeat(5000)}"`,
      ]) {
        const changed = `${text.slice(0, index + 1)}${other}${text.slice(index + 1 + value.length)}`;
        const found = shapeFindings(caseFileShape, JSON.parse(changed));
        if (found.length > 0) expect(read(changed), `${other} at ${index}`).toBeUndefined();
      }
    }
  });

  test("passes over what is no case file", () => {
    for (const text of ["1", "[]", "{}", '"schema"', '[{"schema":1}]', '{"schema":{}}', '{"a":{"schema":"x"}}'])
      expect(read(text)).toBeUndefined();
    const { schema: _, ...file } = exampleCaseFileJson();
    expect(read(JSON.stringify(file))).toBeUndefined();
    expect(read(JSON.stringify({ ...file, schema: "https://example.org/other" }))).toBeUndefined();
    // A name of another kind of member where the address is expected.
    expect(read(JSON.stringify({ specVersion: "schema", schema: exampleCaseFileJson().schema }))).toBeUndefined();
  });

  test("is not misled by bytes that are not UTF-8", () => {
    const file = exampleCaseFileJson();
    const text = JSON.stringify({ ...file, case: { ...file.case, leadOrganisation: "urn:example:zq" } });
    const bytes = bytesOf(text);
    expect(read(bytes)).toEqual(JSON.parse(text));
    bytes[text.indexOf("urn:example:zq") + 12] = 0xff;
    expect(read(bytes)).toBeUndefined();
  });

  test("reads by no scanner that knows words in another order", () => {
    const other = newScanner();
    other?.learn("persons");
    expect(() => other && new CaseFileReader(other)).toThrow("not known by its place");
  });

  test("keeps no word of a document but the codes and names of the standard", () => {
    const file = exampleCaseFileJson();
    const [own, code] = ["00000000-0000-4000-8000-0000000zq7x1", "in-person-service"];
    const other = { ...file, case: { ...file.case, contactMode: code } };
    expect(read(JSON.stringify(other))).toEqual(other);
    expect(read(JSON.stringify(file))).toEqual(file);
    const texts = [...JSON.stringify(file).matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text);
    const others = texts.filter((text) => /^[0-9a-f]{8}-|^urn:|SYNTHETIC/.test(text));
    expect(others.length).toBeGreaterThan(10);
    scanner.isStrict(JSON.stringify([code, own, ...others]), defaultLimits);
    const numbers = [code, own, ...others].map((__, at) => (scanner.tape[TOKEN * (at + 1)] ?? 0) >> KIND_BITS);
    expect(numbers[0]).toBeGreaterThan(0);
    expect(numbers.slice(1).every((number) => number === 0)).toBe(true);
  });

  test("what is found with it is what is found without it, each in its place", () => {
    const random = naturals(29);
    const counts = { right: 0, wrong: 0 };
    for (let seed = 1; seed <= 300; seed += 1) {
      const file = syntheticCase(seed);
      for (const [at, way] of [...WAYS, ...WAYS, ...WAYS].entries()) {
        const text = way(at < WAYS.length ? file : nearMiss(file, random), random);
        if (!("value" in readStrictJson(text)) || JSON.parse(text).schema !== file.schema) continue;
        const findings = findingsIn(text);
        expect(checkDocument(text, { sha256: String }).findings).toEqual(findings);
        const checked = checkDocument(bytesOf(text), { sha256: String });
        expect(checked.findings).toEqual(findings);
        if (checked.valid) expect(checked.document?.value).toStrictEqual(copyCaseFile(JSON.parse(text)));
        counts[checked.valid ? "right" : "wrong"] += 1;
      }
    }
    expect(counts.right).toBeGreaterThanOrEqual(1200);
    expect(counts.wrong).toBeGreaterThan(500);
  });
});
