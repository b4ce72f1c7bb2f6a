import { schemaId } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "./check-document.js";
import { decodeUtf8 } from "./decode-utf8.js";
import { messageTypes } from "./message.js";
import { messageJson } from "./test-support/message-arbitrary.js";
import { sha256 } from "./test-support/sha256.js";
import { placesIn } from "./text-place.js";

const host = { sha256 };
const bytes = (text: string) => new TextEncoder().encode(text);
const codesOf = (input: string | Uint8Array) => checkDocument(input, host).findings.map(({ code }) => code);

describe("checkDocument", () => {
  test("accepts a case file and gives it back", () => {
    const { valid, kind, findings, document } = checkDocument(JSON.stringify(exampleCaseFileJson()), host);
    expect({ valid, kind, findings }).toEqual({ valid: true, kind: "case-file", findings: [] });
    expect(document?.kind === "case-file" && document.value.case.id).toBe(exampleCaseFileJson().case.id);
  });

  test("makes the document once, and none of what is refused", () => {
    const checked = checkDocument(JSON.stringify(exampleCaseFileJson()), host);
    expect(checked.document).toBe(checked.document);
    expect(checked.document).toMatchObject({
      kind: "case-file",
      value: { case: { id: exampleCaseFileJson().case.id } },
    });
    const refused = checkDocument(JSON.stringify({ ...exampleCaseFileJson(), persons: [] }), host);
    expect([refused.valid, refused.kind, refused.document]).toEqual([false, "case-file", undefined]);
  });

  test("says the line and column of each finding, in the order of the document", () => {
    const file = exampleCaseFileJson();
    const text = JSON.stringify(
      { ...file, synthetic: 1, case: { ...file.case, openedOn: "x", version: "1" } },
      null,
      2,
    );
    const lines = text.split("\n");
    const placeOf = (member: string) => {
      const line = lines.findIndex((one) => one.includes(`"${member}": `));
      return { line: line + 1, column: (lines[line]?.indexOf(": ") ?? 0) + 3 };
    };
    expect(checkDocument(text, host).findings).toEqual([
      { code: "value.wrong-type", pointer: "/synthetic", severity: "error", ...placeOf("synthetic") },
      { code: "value.wrong-form", pointer: "/case/openedOn", severity: "error", ...placeOf("openedOn") },
      { code: "value.wrong-type", pointer: "/case/version", severity: "error", ...placeOf("version") },
    ]);
  });

  test("puts what is missing at the object in which it is missing", () => {
    const { case: record, ...file } = exampleCaseFileJson();
    const { openedOn: _, ...rest } = record;
    const text = `{\n "case": ${JSON.stringify(rest)},\n${JSON.stringify(file).slice(1)}`;
    expect(checkDocument(text, host).findings).toEqual([
      { code: "value.missing", pointer: "/case/openedOn", severity: "error", line: 2, column: 10 },
    ]);
  });

  test("reports the rules of a case file after its shape", () => {
    const file = exampleCaseFileJson();
    const { findings, valid } = checkDocument(
      JSON.stringify({ ...file, persons: [...file.persons, ...file.persons] }),
      host,
    );
    expect(valid).toBe(false);
    expect(findings.map(({ code, pointer }) => [code, pointer])).toContainEqual([
      "person.id-repeated",
      "/persons/1/id",
    ]);
  });

  test("accepts a code that an open list does not know, with a warning that names the list and not the code", () => {
    const file = exampleCaseFileJson();
    const unknown = { ...file, case: { ...file.case, caseType: "invented-zq7x" } };
    const { valid, findings } = checkDocument(JSON.stringify(unknown), host);
    expect(valid).toBe(true);
    expect(findings.map(({ line: _, column: __, ...one }) => one)).toEqual([
      { code: "code.not-in-open-list", pointer: "/case/caseType", severity: "warning", params: { list: "case-type" } },
    ]);
  });

  test.each(messageTypes)("finds nothing in a %s whose rules hold, whatever its fields", (type) => {
    for (const message of fc.sample(messageJson(type), 3)) {
      const { valid, kind, findings } = checkDocument(JSON.stringify(message), host);
      const errors = findings.filter(({ severity }) => severity === "error");
      expect({ valid, kind, errors }).toEqual({ valid: true, kind: type, errors: [] });
    }
  });

  test.each([
    ["", "document.empty"],
    ["[]", "document.not-an-object"],
    ["null", "document.not-an-object"],
    ['"text"', "document.not-an-object"],
    ["{}", "document.schema-missing"],
    ['{"schema":"constructor"}', "document.schema-unknown"],
    [`{"schema":"${schemaId("no-such")}"}`, "document.schema-unknown"],
    ['{"schema":1}', "document.schema-unknown"],
    ['{"schema":"a","schema":"b"}', "document.name-duplicate"],
    ['{"__proto__":{}}', "document.name-forbidden"],
    ["\ufeff{}", "document.encoding-invalid"],
  ])("gives one finding for %j, the same for text and for bytes", (text, code) => {
    expect(codesOf(text)).toEqual([code]);
    expect(codesOf(bytes(text))).toEqual([code]);
  });

  test("refuses bytes that are not UTF-8", () => {
    expect(codesOf(new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual(["document.encoding-invalid"]);
    expect(codesOf(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).toEqual(["document.encoding-invalid"]);
  });

  test("judges ten megabytes of brackets as bytes and as text, without a stack", () => {
    const finding = { code: "document.too-large", pointer: "", severity: "error", params: { limit: 1_048_576 } };
    const expected = {
      findings: [{ ...finding, line: 1, column: 1 }],
      valid: false,
      kind: undefined,
      document: undefined,
    };
    expect(checkDocument("[".repeat(10_000_000), host)).toEqual(expected);
    expect(checkDocument(bytes("[".repeat(10_000_000)), host)).toEqual(expected);
  });

  test("stays under a second when thousands of places are wrong", () => {
    const wrong = `{\n"schema":"${schemaId("case-file")}","absences":[${'\n{"pointer":1,"reason":1},'.repeat(499)}\n1]}`;
    const before = performance.now();
    const { findings } = checkDocument(wrong, host);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(findings.length).toBeGreaterThan(998);
    expect(findings.at(-1)).toMatchObject({ pointer: "/absences/499", line: 502 });
  });

  test("never throws and never finds a value, whatever the text", () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((inner) => `{"schema":"${schemaId("case-file")}","case":${inner}}`),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        expect(checkDocument(candidate, host).findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("placesIn", () => {
  test("counts lines and columns from one", () => {
    const placeOf = placesIn("a\nbc\r\n\nd");
    expect([0, 1, 2, 3, 6, 7].map(placeOf)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});

describe("decodeUtf8", () => {
  test("keeps a byte order mark, so that the reader can refuse it", () => {
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toBe("\ufeff{}");
  });
});
