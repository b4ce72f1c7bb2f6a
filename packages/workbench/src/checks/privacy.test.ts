import { describe, expect, test } from "vitest";
import { impurities } from "./privacy.js";

describe("the privacy check", () => {
  test.each([
    "const now = Date.now();",
    "const day = new Date();",
    "const chance = Math.random();",
    "console.log(record);",
    "const secret = process.env.SECRET;",
    "await fetch(address);",
    "const log = { console };",
    "export const later = (run: () => void) => setTimeout(run, 10);",
  ])("refuses %s, which takes something from the host", (line) => {
    expect(impurities("packages/domain/src/file.ts", line)).toHaveLength(1);
  });

  test.each([
    'const day = new Date("2026-11-24");',
    "const decide = (process: string) => process;",
    "const name = record.console;",
    "const table = { fetch: 1 };",
    "// Date.now() would make this depend on the clock",
    "export type At = Date;",
  ])("accepts %s, which takes nothing from the host", (line) => {
    expect(impurities("packages/domain/src/file.ts", line)).toEqual([]);
  });
});
