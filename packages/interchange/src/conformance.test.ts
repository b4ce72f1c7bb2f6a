import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { caseFileRules } from "@nrs-kit/domain";
import { describe, expect, test } from "vitest";
import { checkDocument } from "./check-document.js";
import { messageTypes } from "./message.js";
import { sha256 } from "./test-support/sha256.js";

interface Case {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly valid: boolean;
  readonly layer: string;
  readonly expected: readonly { readonly code: string; readonly pointer: string }[];
  readonly twin?: string;
}

const folder = fileURLToPath(new URL("../../conformance/vectors/documents", import.meta.url));
const { cases } = JSON.parse(readFileSync(`${folder}/cases.json`, "utf8")) as { cases: readonly Case[] };

const errorsIn = (file: string) =>
  checkDocument(readFileSync(`${folder}/${file}`), { sha256 })
    .findings.filter(({ severity }) => severity === "error")
    .map(({ code, pointer }) => ({ code, pointer }));

describe("the public documents", () => {
  test.each(cases)("$id has exactly the fault that its name says", ({ file, expected }) => {
    expect(errorsIn(file)).toEqual(expected);
  });

  test("are at least two valid and five invalid ones for each kind of document", () => {
    for (const kind of [...messageTypes, "case-file"]) {
      const own = cases.filter((one) => one.kind === kind);
      expect(own.filter(({ valid }) => valid).length, kind).toBeGreaterThanOrEqual(2);
      expect(own.filter(({ valid }) => !valid).length, kind).toBeGreaterThanOrEqual(5);
    }
  });

  test("are a thousand and more, with one wrong leaf at a time in every kind of document", () => {
    expect(cases.length).toBeGreaterThanOrEqual(1000);
    for (const kind of [...messageTypes, "case-file"]) {
      const leaves = cases.filter(({ id }) => id.startsWith(`${kind}/leaf/`));
      expect(leaves.length, kind).toBeGreaterThanOrEqual(15);
    }
  });

  test("keep and break every rule of a case file", () => {
    const broken = new Set(
      cases.flatMap(({ layer, expected }) => (layer === "rule" ? expected : [])).map(({ code }) => code),
    );
    expect(caseFileRules.map(({ code }) => code).filter((code) => !broken.has(code))).toEqual([]);
  });

  test("have a valid twin for each invalid one that is a document at all", () => {
    const files = new Set(cases.filter(({ valid }) => valid).map(({ file }) => file));
    const single = cases.filter(({ valid, kind }) => !valid && kind !== "text");
    expect(single.filter(({ twin = "" }) => !files.has(twin)).map(({ id }) => id)).toEqual([]);
  });
});
