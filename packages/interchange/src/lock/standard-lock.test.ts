import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonPointer } from "../json-pointer.js";
import { schemaFiles, schemaOf } from "../test-support/schemas.js";
import { sha256 } from "../test-support/sha256.js";
import { checkStandardLock, lockStandard, type StandardFile } from "./standard-lock.js";

const codeList = (name: string) => ({
  name: `${name}.csv`,
  text: readFileSync(new URL(`../../../domain/codelists/${name}.csv`, import.meta.url), "utf8"),
});
const texts = [
  ...schemaFiles.map((name) => ({ name, text: JSON.stringify(schemaOf(name)) })),
  codeList("purpose"),
  codeList("legal-basis"),
];
const hashed = ({ name, text }: { name: string; text: string }): StandardFile => ({ name, sha256: sha256(text) });
const files = texts.map(hashed);

const lockOf = (all: readonly StandardFile[]) => {
  const locked = lockStandard(all);
  if (!locked.ok) throw new Error(locked.refusals[0].code);
  return locked.value;
};
const codes = (found: ReturnType<typeof checkStandardLock>) =>
  found.ok ? [] : found.refusals.map(({ code, pointer }) => `${code} ${pointer}`);

const pointerOf = (file: StandardFile | undefined): string => jsonPointer(["files", file?.name ?? ""]);

describe("lockStandard", () => {
  test("pins every file by its name, in one order whatever the order given", () => {
    const lock = lockOf(files);
    expect(Object.keys(lock.files)).toEqual(files.map(({ name }) => name).sort());
    expect(JSON.stringify(lockOf([...files].reverse()))).toBe(JSON.stringify(lock));
  });

  test("refuses two files of one name, because only one of them would be pinned", () => {
    const twice = [codeList("purpose"), codeList("legal-basis"), codeList("purpose")].map(hashed);
    expect(lockStandard(twice)).toMatchObject({ refusals: [{ code: "lock.name-repeated", pointer: "/2" }] });
  });
});

describe("checkStandardLock", () => {
  test("accepts the files that were pinned", () => {
    expect(checkStandardLock(JSON.parse(JSON.stringify(lockOf(files))), files)).toMatchObject({ ok: true });
  });

  test("refuses any change of any file, and names it", () => {
    const lock = lockOf(files);
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.nat(), fc.constantFrom(" ", "x", "\n", "é"), (at, place, letter) => {
        const tampered = texts.map(({ name, text }, index) => {
          const cut = index === at ? place % (text.length + 1) : text.length;
          return hashed({ name, text: `${text.slice(0, cut)}${index === at ? letter : ""}${text.slice(cut)}` });
        });
        expect(codes(checkStandardLock(lock, tampered))).toEqual([`lock.file-changed ${pointerOf(files[at])}`]);
      }),
      { numRuns: 200 },
    );
  });

  test("refuses a file that is missing and one that was not pinned", () => {
    const [first, ...rest] = files;
    expect(codes(checkStandardLock(lockOf(files), rest))).toEqual([`lock.file-missing ${pointerOf(first)}`]);
    expect(codes(checkStandardLock(lockOf(rest), files))).toEqual([`lock.file-unknown ${pointerOf(first)}`]);
  });

  test.each([null, {}, [], { lockVersion: 2, specVersion: "1.0", files: {} }, { ...lockOf([]), more: 1 }])(
    "refuses a lock that is none: %j",
    (lock) => {
      expect(codes(checkStandardLock(lock, []))).toEqual(["lock.malformed "]);
    },
  );
});
