import type { AnonymisationPolicy } from "@nrs-kit/domain";
import { describe, expect, it } from "vitest";
import { readSample, taskOf } from "../../test/golden.js";
import { host, policyFor } from "../../test/policies.js";
import type { HierarchyTables } from "../policy/task-of-policy.js";
import { searchPart } from "../search/search-part.js";
import { anonymise } from "./anonymise.js";
import { anonymiseInParts } from "./anonymise-in-parts.js";

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");

describe("anonymiseInParts", () => {
  it.each([
    ["full-domain", 3],
    ["local", 0],
  ] as const)("makes the %s release that anonymise makes, in %i parts", (recoding, parts) => {
    const { policy, hierarchies } = policyFor(taskOf("k5@0.05@loss-am", sample), sample.table, recoding);
    const search = anonymiseInParts(sample.table, policy, hierarchies, host, 3);
    const whole = anonymise(sample.table, policy, hierarchies, host);
    if (!search.ok || !whole.ok) throw new Error("there is no release");
    expect(search.value.parts.length).toBe(parts);
    const made = search.value.finish(search.value.parts.map(searchPart));
    if (!made.ok) throw new Error(made.refusals[0].code);
    expect(made.value.released).toEqual(whole.value.released);
    expect({ ...made.value.record, checked: 0 }).toEqual({ ...whole.value.record, checked: 0 });
  });

  it.each(["full-domain", "local"] as const)("refuses at once what a %s release is refused for", (recoding) => {
    const { policy, hierarchies } = policyFor(taskOf("k5@0.05@loss-am", sample), sample.table, recoding);
    const wrong: readonly (readonly [AnonymisationPolicy, HierarchyTables])[] = [
      [{ ...policy, name: "" }, hierarchies],
      [policy, {}],
      [{ ...policy, population: { models: [{ model: "k-map", k: 2 }] } }, hierarchies],
    ];
    for (const [asked, tables] of wrong) {
      const refused = anonymiseInParts(sample.table, asked, tables, host, 2);
      expect(refused.ok).toBe(false);
      expect(refused).toEqual(anonymise(sample.table, asked, tables, host));
    }
  });

  it("refuses when it is finished what local recoding refuses", () => {
    const { policy, hierarchies } = policyFor(taskOf("k5@0.05@loss-am", sample), sample.table, "local");
    const tooMany = { ...policy, models: [{ model: "k-anonymity" as const, k: 100_000 }] };
    const search = anonymiseInParts(sample.table, tooMany, hierarchies, host, 2);
    expect(search.ok && search.value.finish([])).toMatchObject({
      ok: false,
      refusals: [{ code: "generalisation.none-holds" }],
    });
  });
});
