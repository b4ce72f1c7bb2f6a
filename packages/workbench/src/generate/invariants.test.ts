import { describe, expect, test } from "vitest";
import { invariantsPage, proofsIn } from "./invariants.js";

const row = (id: string) => ({ id, invariant: "It holds.", source: "design" });

describe("the page of the invariants", () => {
  test("finds every id at the beginning of the name of a test", () => {
    const source = `test("S4, S31: nothing is lost", run); test("no id: here", run); describe("L2: ends", run);`;
    expect(proofsIn("a.test.ts", source)).toEqual([
      { id: "S4", file: "a.test.ts", name: "nothing is lost" },
      { id: "S31", file: "a.test.ts", name: "nothing is lost" },
      { id: "L2", file: "a.test.ts", name: "ends" },
    ]);
  });

  test("is not written while an invariant has no test, or a test has no invariant", () => {
    const proofs = [{ id: "A1", file: "a.test.ts", name: "holds" }];
    expect(() => invariantsPage([row("A1"), row("A2")], proofs)).toThrow("no test proves A2");
    expect(() => invariantsPage([], proofs)).toThrow("does not know A1 in a.test.ts");
    expect(invariantsPage([row("A1")], proofs)).toContain("| A1 | It holds. | holds (`a.test.ts`) | design |");
  });
});
