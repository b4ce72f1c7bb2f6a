import { describe, expect, it } from "vitest";
import { columnsOf } from "../search/column.js";
import { verifyRelease } from "./verify-release.js";

const faultsOf = (...given: Parameters<typeof verifyRelease>) => {
  const verified = verifyRelease(...given);
  return verified.ok ? [] : verified.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

const claim = {
  quasiIdentifiers: ["age"],
  models: [{ model: "k-anonymity" as const, k: 2 }],
  releasedRecords: 4,
  minObservedClass: 2,
};
const diverse = { model: "distinct-l-diversity" as const, field: "form", l: 2 };
const released = columnsOf(
  ["age", "form"],
  [
    ["child", "labour"],
    ["child", "begging"],
    ["adult", "labour"],
    ["adult", "labour"],
  ],
);

describe("what verifyRelease says of a claim", () => {
  it("names the columns that are missing, and the models that are none", () => {
    expect(faultsOf(released, claim)).toEqual([]);
    expect(faultsOf(released, { ...claim, quasiIdentifiers: ["age", "sex"] })).toEqual([
      "column.missing /quasiIdentifiers",
    ]);
    const { form: _, ...columns } = released.columns;
    expect(faultsOf({ ...released, columns }, { ...claim, models: [...claim.models, diverse] })).toEqual([
      "column.missing /models",
    ]);
    expect(faultsOf(released, { ...claim, models: [] })).toEqual(["model.missing /models"]);
  });

  it("names the first row of every class that fails, and the model", () => {
    const verified = verifyRelease(released, { ...claim, models: [...claim.models, diverse] });
    expect(verified.ok ? [] : verified.refusals).toMatchObject([
      { code: "class.model-fails", pointer: "/rows/2", params: { model: 1 } },
    ]);
  });

  it("compares with what is claimed of the source, and takes nothing for granted that was not claimed", () => {
    const close = { model: "equal-t-closeness" as const, field: "form", t: 0.3 };
    const counts = { labour: 3, begging: 1 };
    const models = [close];
    expect(faultsOf(released, { ...claim, models, sensitiveCounts: { form: counts } })).toEqual([]);
    expect(faultsOf(released, { ...claim, models, sensitiveCounts: { other: counts } })).toEqual([
      "class.model-fails /rows/0",
      "class.model-fails /rows/2",
    ]);
    expect(faultsOf(released, { ...claim, models }).length).toBe(2);
  });

  it("says how many records and how large the smallest class are, and when that is not what was claimed", () => {
    const verified = verifyRelease(released, claim);
    expect(verified.ok && verified.value).toEqual({ classes: 2, releasedRecords: 4, minObservedClass: 2 });
    expect(faultsOf(released, { ...claim, releasedRecords: 5, minObservedClass: 3 })).toEqual([
      "claim.untrue /releasedRecords",
      "claim.untrue /minObservedClass",
    ]);
    expect(faultsOf(columnsOf(["age"], []), { ...claim, releasedRecords: 0, minObservedClass: 0 })).toEqual([]);
  });

  it("lists a hundred failing classes, and no more", () => {
    const many = columnsOf(
      ["age"],
      Array.from({ length: 150 }, (_, at) => [String(at)]),
    );
    expect(faultsOf(many, { ...claim, releasedRecords: 150, minObservedClass: 1 }).length).toBe(100);
  });
});
