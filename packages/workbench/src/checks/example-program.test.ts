import { expect, test } from "vitest";
import { exampleBody } from "./example-program.js";

const fenced = (code: string): string => `\`\`\`ts\n${code}\n\`\`\``;

test("a statement with an expectation becomes a comparison", () => {
  const body = exampleBody(fenced('lower("a"); // => { level: "deny" }'));
  expect(body).toBe('expectSame(lower("a"), ({ level: "deny" }), "lower(\\"a\\");");');
});

test("a statement over several lines is compared as a whole", () => {
  expect(exampleBody(fenced("add(\n  1,\n  2,\n); // => 3"))).toContain("expectSame(add(\n  1,\n  2,\n), (3)");
});

test("a declaration with an expectation is kept, and its name is compared", () => {
  expect(exampleBody(fenced("const sum = add(1, 2); // => 3"))).toMatch(
    /^const sum = add\(1, 2\);\nexpectSame\(sum, \(3\)/,
  );
});

test("a statement without an expectation only runs", () => {
  expect(exampleBody(fenced("const sum = add(1, 2); // the sum"))).toBe("const sum = add(1, 2);");
});

test("an import becomes an awaited one, without its types", () => {
  const body = exampleBody(fenced('import { type Result, accept as yes } from "@nrs-kit/domain";'));
  expect(body).toBe('const { accept: yes } = await import("@nrs-kit/domain");');
});
