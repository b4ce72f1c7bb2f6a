import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { paintFor } from "./paint.js";
import { run } from "./run.js";

const CANARY = "canary-of-a-broken-file";
const cases = fileURLToPath(new URL("../cases", import.meta.url));
const good = join(cases, "police.json");
const text = readFileSync(good, "utf8");
const out = mkdtempSync(join(tmpdir(), "journey-"));
const paint = paintFor({}, {});
afterAll(() => rmSync(out, { recursive: true }));

const fileWith = (name: string, content: string | Uint8Array): string => {
  const file = join(out, name);
  writeFileSync(file, content);
  return file;
};

const broken: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["not-json.json", `${CANARY} {`, "document.not-strict-json"],
  ["empty.json", "", "document.empty"],
  ["not-utf8.json", new Uint8Array([0x7b, 0xff, 0x7d]), "document.encoding-invalid"],
  ["deep.json", "[".repeat(100_000), "document.too-deep"],
  ["large.json", "[".repeat(10_000_000), "document.too-large"],
  ["duplicate-keys.json", text.replace('"specVersion"', `"synthetic": true, "specVersion"`), "document.name-duplicate"],
  ["wrong-leaf.json", text.replace('"uk"', `"${CANARY}"`), "value.wrong-form"],
  ["unknown-key.json", text.replace('"synthetic"', `"${CANARY}": 1, "synthetic"`), "value.not-expected"],
  ["wrong-schema.json", text.replace("case-file.schema", CANARY), "document.schema-unknown"],
];

const printed = (files: readonly string[]) => {
  const { lines, exitCode } = run(files, { cases, out }, paint);
  return { exitCode, text: lines.join("\n"), page: readFileSync(join(out, "journey.html"), "utf8") };
};

describe("a broken or hostile case file", () => {
  test.each(broken)("%s gives a finding and exit code 1, and the next file travels", (name, content, code) => {
    const { exitCode, text: told, page } = printed([fileWith(name, content), good]);
    expect(exitCode).toBe(1);
    expect(told).toContain(code);
    expect(told).toMatch(/What: .+\n +Why: {2}.+\n +Do: {3}.+/);
    expect(told).toContain("Ends: sender's copy Closed, receiver's copy Closed");
    expect(told + page).not.toMatch(/\n {4}at |Error:/);
    expect(told + page).not.toContain(CANARY);
  });

  test("that is missing gives exit code 2 and no stack", () => {
    const { exitCode, text: told } = printed([join(out, "missing.json"), good]);
    expect([exitCode, told.includes("missing or cannot be read")]).toEqual([2, true]);
    expect(told).not.toMatch(/\n {4}at |ENOENT/);
  });

  test("that is a folder gives exit code 2 and no stack", () => {
    expect(printed([out]).exitCode).toBe(2);
  });

  test("whose names are markup shows them as text", () => {
    const hostile = text.replaceAll("Assistance and Protection Centre", "<script>alert(1)</script>");
    const { exitCode, page } = printed([fileWith("<b>&.json", hostile)]);
    expect(exitCode).toBe(0);
    expect(page).not.toMatch(/<script>|<b>&\./);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("whose names command the terminal cannot", () => {
    const hostile = text.replaceAll("Assistance and Protection Centre", "\\u001b[2J\\u001b[1;1Hgone");
    expect(printed([fileWith("escape.json", hostile)]).text).not.toContain("\u001b");
  });

  test("that is not marked synthetic is told apart", () => {
    const unmarked = text.replace('  "synthetic": true,\n', "");
    const { text: told, page } = printed([fileWith("unmarked.json", unmarked)]);
    expect(told).toContain("NOT marked synthetic");
    expect(page).not.toContain("Synthetic data");
  });
});
