import { describe, expect, it } from "vitest";
import { mutantsOf } from "./mutants-of.js";

const changesOf = (text: string): readonly string[] =>
  mutantsOf("source.ts", text).map(({ what, source }) => `${what}: ${source}`);

describe("mutantsOf", () => {
  it("swaps operators, fixes conditions and changes literals, one at a time", () => {
    expect(changesOf("const f = (a: number) => (a < 3 ? [1] : []);")).toEqual([
      "condition to true: const f = (a: number) => (true ? [1] : []);",
      "condition to false: const f = (a: number) => (false ? [1] : []);",
      "< to <=: const f = (a: number) => (a <= 3 ? [1] : []);",
      "< to >: const f = (a: number) => (a > 3 ? [1] : []);",
      "number to one more: const f = (a: number) => (a < 4 ? [1] : []);",
      "first element left out: const f = (a: number) => (a < 3 ? [] : []);",
      "number to one more: const f = (a: number) => (a < 3 ? [2] : []);",
    ]);
  });

  it("leaves out calls, filters and negations, and turns some into every", () => {
    expect(changesOf("g(); const x = !a.filter(f).some(h);")).toEqual([
      "call left out: ; const x = !a.filter(f).some(h);",
      "negation left out: g(); const x = (a.filter(f).some(h));",
      "some to every: g(); const x = !a.filter(f).every(h);",
      "filter left out: g(); const x = !a.some(h);",
    ]);
  });

  it("leaves types, imports and comments alone, and names the line", () => {
    const text = '// "a"\nimport { b } from "b";\ntype C = "c";\ninterface D { e: "f" }\nconst g: "h" = "i" as "h";\n';
    expect(mutantsOf("source.ts", text)).toMatchObject([{ line: 5, what: "text to another", before: '"i"' }]);
  });
});
