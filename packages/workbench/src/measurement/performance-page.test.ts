import { describe, expect, it } from "vitest";
import { type Measured, withMeasured } from "./performance-page.js";

const measured: Measured = {
  packageName: "referral",
  machine: { processor: "a processor", cores: 2 },
  node: "v20.20.2",
  day: "2026-11-26",
  rows: [{ id: "step", subject: "step", peer: "a | b", ratio: 50, low: 40, high: 60, rounds: 9, note: "events" }],
};

describe("the page of the measurements", () => {
  it("gets a section for a package that it did not have", () => {
    const page = withMeasured("# Performance\n", measured);
    expect(page).toContain("# Performance\n\n<!-- measured: referral -->\n## referral\n");
    expect(page).toContain("| `step` | a \\| b | **50** | 40 | 60 | 9 | events |");
  });

  it("replaces the section of a package and keeps the others, wherever they stand", () => {
    const both = withMeasured(withMeasured("# Performance\n", measured), { ...measured, packageName: "consent" });
    const again = withMeasured(both, { ...measured, day: "2026-12-01" });
    expect(again).toBe(both.replace("2026-11-26", "2026-12-01"));
  });

  it("is the same when the same results are recorded twice", () => {
    const once = withMeasured("# Performance\n", measured);
    expect(withMeasured(once, measured)).toBe(once);
  });

  it("is not touched when the section has no end", () => {
    expect(() => withMeasured("<!-- measured: referral -->\n", measured)).toThrow("no end");
  });
});
