import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accept, refusal, refuse, settle } from "./result.js";

describe("an outcome", () => {
  test("is refused when there is an error among the findings, and names them in their order", () => {
    const findings = [
      { ...refusal("b.second"), severity: "warning" as const },
      refusal("a.first", "/x", { limit: 3 }),
      refusal("c.third"),
    ];
    expect(settle(findings, () => 1)).toEqual({
      ok: false,
      refusals: [refusal("a.first", "/x", { limit: 3 }), refusal("c.third")],
    });
  });

  test("is accepted when only warnings were found, and only then makes its value", () => {
    const warning = { ...refusal("a.warned"), severity: "warning" as const };
    expect(settle([warning], () => 7)).toEqual(accept(7));
    expect(
      settle([refusal("a.refused")], () => {
        throw new Error("the value was made");
      }),
    ).toEqual(refuse("a.refused"));
  });

  test("says no more than code, place, weight and parameters of ours", () => {
    fc.assert(
      fc.property(fc.string(), (pointer) => {
        expect(Object.keys(refusal("a.fault", pointer))).toEqual(["code", "pointer", "severity"]);
      }),
    );
  });
});
