import { readFileSync } from "node:fs";
import { caseFileRules } from "@nrs-kit/domain";
import { refusalPages as ofDomain } from "@nrs-kit/domain/refusals";
import { expect, test } from "vitest";
import { refusalPages } from "./generated/refusals.js";

const page = readFileSync(new URL("../../../docs/standard/rules.md", import.meta.url), "utf8");
const lines = new Map(
  [...page.matchAll(/^\| ([MR]\d+) \| (.+) \| (.+) \|$/gm)].map(([, id = "", says, where]) => [
    id,
    `${says} | ${where}`,
  ]),
);

test("the page of the rules has a line for each rule of the model, and of the file itself", () => {
  const model = Array.from({ length: 29 }, (_, at) => `M${at + 1}`);
  expect([...lines.keys()]).toEqual([...model, "R1", "R2", "R3"]);
});

test("every rule that is checked stands on the page with its code, and every code there is one", () => {
  for (const { id, code } of caseFileRules) expect(lines.get(id), code).toContain(`\`${code}\``);
  const known = new Set<string>([...ofDomain, ...refusalPages].map(({ code }) => code));
  const named = [...page.matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, code = ""]) => code);
  expect(named.filter((code) => !known.has(code))).toEqual([]);
});
