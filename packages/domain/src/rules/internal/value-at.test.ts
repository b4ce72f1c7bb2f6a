import { describe, expect, test } from "vitest";
import { valueAt } from "./value-at.js";

const document = { list: [{ "a/b": 1 }, { "c~d": 2 }], "": 3 };

describe("valueAt", () => {
  test("follows members and elements, with their escapes", () => {
    expect(valueAt(document, "/list/0/a~1b")).toBe(1);
    expect(valueAt(document, "/list/1/c~0d")).toBe(2);
    expect(valueAt(document, "/")).toBe(3);
  });

  test("gives the whole document for the empty pointer", () => {
    expect(valueAt(document, "")).toBe(document);
  });

  test.each(["/none", "/list/2", "/list/length", "/list/0/a~1b/c", "/toString"])("finds nothing at %s", (pointer) => {
    expect(valueAt(document, pointer)).toBeUndefined();
  });
});
