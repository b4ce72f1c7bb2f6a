import { inspect } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dangerouslyReveal, sensitive } from "./sensitive.js";

describe("sensitive text", () => {
  test("never appears in any way of printing it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^canary-[a-z]{8}$/), (text) => {
        const held = sensitive(text);
        const printed = [
          `${held}`,
          String(held),
          JSON.stringify({ held }),
          inspect({ held }, { showHidden: true }),
          `${[held]}`,
        ];
        expect(printed.filter((line) => line.includes(text))).toEqual([]);
      }),
    );
  });

  test("opens only by the name that can be searched for", () => {
    expect(dangerouslyReveal(sensitive("what was said"))).toBe("what was said");
    expect(Object.keys(sensitive("what was said"))).toEqual([]);
  });

  test("does not survive a structured clone", () => {
    expect(JSON.stringify(structuredClone({ held: sensitive("what was said") }))).not.toContain("what was said");
  });
});
