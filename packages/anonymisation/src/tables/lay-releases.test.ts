import { describe, expect, it } from "vitest";
import { sex, tableBySex } from "../../test/table-by-sex.js";
import { layReleases } from "./lay-releases.js";
import { shapeOf } from "./table-shape.js";

describe("layReleases", () => {
  it("keeps of a cell that several releases suppress where it was first, and the strictest that is promised", () => {
    const month = { field: "month", codes: ["1", "2"] };
    const strict = tableBySex([undefined, undefined, 40], { k: 11, protectionWidth: 10 });
    const mild = tableBySex([undefined, undefined, 40], { zeros: "suppress" });
    for (const [first, second] of [
      [strict, mild],
      [mild, strict],
    ] as const) {
      const laid = layReleases(shapeOf([month, sex]), [
        { id: "a", within: {}, table: first },
        { id: "b", within: {}, table: second },
      ]);
      expect(laid.ok && [...laid.value.suppressed.values()]).toEqual(
        ["/releases/0/table/cells/0", "/releases/0/table/cells/1"].map((at) => ({ at, k: 11, width: 10, least: 1 })),
      );
    }
  });

  it("assumes of a suppressed cell nothing that its release does not say: it may be zero where zeros are suppressed", () => {
    const table = tableBySex([undefined, undefined, 40], { zeros: "suppress", k: 0, protectionWidth: 0 });
    const laid = layReleases(shapeOf([sex]), [{ id: "a", within: {}, table }]);
    expect(laid.ok && [...laid.value.suppressed.values()]).toEqual(
      ["/releases/0/table/cells/0", "/releases/0/table/cells/1"].map((at) => ({ at, k: 0, width: 0, least: 0 })),
    );
  });
});
