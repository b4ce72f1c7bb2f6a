import { expect, test } from "vitest";
import { tooLong } from "./ceilings.js";

const lines = (count: number): string => "  one();\n".repeat(count);

test("the ceiling of a file is 400 lines", () => {
  expect(tooLong("packages/domain/src/a.ts", "one();\n".repeat(400))).toEqual([]);
  expect(tooLong("packages/domain/src/a.ts", "one();\n".repeat(401))).toHaveLength(1);
});

test("the ceiling of a function is 60 lines, and the finding names it", () => {
  expect(tooLong("packages/domain/src/a.ts", `function brief() {\n${lines(58)}}\n`)).toEqual([]);
  const found = tooLong("packages/domain/src/a.ts", `const long = () => {\n${lines(59)}};\n`);
  expect(found).toEqual(["packages/domain/src/a.ts:1: long has 61 lines, more than 60"]);
});

test("the literal of a chart may be as long as the chart", () => {
  expect(tooLong("packages/referral/src/charts/referral.ts", "one();\n".repeat(900))).toEqual([]);
});
