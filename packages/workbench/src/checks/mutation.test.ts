import { describe, expect, it } from "vitest";
import type { MutationPlan, MutationReport } from "../mutation/mutation-report.js";
import { mutationFaultsOf } from "./mutation.js";

const survivor = { file: "a.ts", line: 3, what: "true to false", before: "true" };
const reason = { file: "a.ts", what: "true to false", before: "true", reason: "never read" };
const plan = (reasons: MutationPlan["reasons"]): MutationPlan => ({
  files: ["a.ts"],
  quick: [],
  thorough: [],
  report: "",
  reasons,
});
const report: MutationReport = {
  date: "2026-11-26",
  mutants: 100,
  killed: 99,
  files: { "a.ts": "x" },
  survivors: [survivor],
};

describe("mutationFaultsOf", () => {
  it("accepts a report about these sources in which each survivor has a reason", () => {
    expect(mutationFaultsOf(plan([reason]), report, () => "x")).toEqual([]);
  });

  it("refuses a report about other sources", () => {
    expect(mutationFaultsOf(plan([reason]), report, () => "y")[0]).toMatch(/a\.ts has changed/);
  });

  it("refuses a survivor without a reason, and a reason that says nothing", () => {
    expect(mutationFaultsOf(plan([]), report, () => "x")).toEqual([
      "a.ts:3: true to false (true) survived and has no reason",
    ]);
    expect(mutationFaultsOf(plan([{ ...reason, reason: " " }]), report, () => "x").length).toBe(1);
  });

  it("refuses when fewer than ninety-five of a hundred were noticed", () => {
    expect(mutationFaultsOf(plan([reason]), { ...report, killed: 94 }, () => "x")[0]).toMatch(/^94\.0 %/);
  });
});
