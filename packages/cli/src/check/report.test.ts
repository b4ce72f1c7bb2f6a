import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, expect, test } from "vitest";
import type { Host } from "../host.js";
import { main } from "../main.js";
import { nodeHost } from "../node-host.js";
import { checkBlock } from "./block.js";

const folder = mkdtempSync(join(tmpdir(), "nrs-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CANARY = "canary-that-nobody-may-see";
const file = exampleCaseFileJson();
const documents = [
  file,
  { ...file, synthetic: CANARY, [CANARY]: 1 },
  { ...file, case: { ...file.case, caseType: "other-zq" } },
];
const path = join(folder, "cases.ndjson");
writeFileSync(path, documents.map((one) => JSON.stringify(one)).join("\n"));

const run = async (args: readonly string[], more: Partial<Host> = {}): Promise<string> => {
  let out = "";
  const host: Host = { open: nodeHost.open, out: (text) => (out += text), err: () => {}, colour: false, ...more };
  expect(await main(["check", path, ...args], host)).toBe(1);
  return out;
};

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");
const packages = new URL("../../../", import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, packages));

test("the report fits its schema, is the same bytes for the same input, and names the bytes it judged by", async () => {
  const [once, again] = [await run(["--format", "json"]), await run(["--format", "json"])];
  expect(again).toBe(once);
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(read("cli/schemas/check.schema.json").toString()));
  const report = JSON.parse(once);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  const schema = read("interchange/schemas/v1/case-file.schema.json");
  expect(report.standard.schemas).toEqual([{ id: file.schema, sha256: sha256(schema) }]);
  const lists = readdirSync(new URL("domain/codelists", packages)).filter((name) => name.endsWith(".csv"));
  const lines = lists.sort().map((name) => `${name} ${sha256(read(`domain/codelists/${name}`))}\n`);
  expect(report.standard.codeLists).toEqual({ sha256: sha256(lines.join("")) });
  expect(once).not.toContain(CANARY);
});

test("SARIF gives each finding its rule, level, line and column, and no value", async () => {
  const text = await run(["--format", "sarif"]);
  const { version, runs } = JSON.parse(text);
  const [{ tool, results }] = runs;
  const rules: readonly { id: string }[] = tool.driver.rules;
  expect([version, runs.length, tool.driver.name]).toEqual(["2.1.0", 1, "nrs"]);
  const found = results.map(
    (one: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      locations: [{ physicalLocation: { region: unknown }; logicalLocations: [{ fullyQualifiedName: string }] }];
    }) => {
      expect(rules[one.ruleIndex]?.id).toBe(one.ruleId);
      const [{ physicalLocation, logicalLocations }] = one.locations;
      return [one.ruleId, one.level, physicalLocation.region, logicalLocations[0].fullyQualifiedName];
    },
  );
  const column = JSON.stringify(documents[1]).indexOf('"synthetic":') + '"synthetic":'.length + 1;
  expect(found).toEqual([
    ["value.not-expected", "error", { startLine: 2, startColumn: 1 }, ""],
    ["value.wrong-type", "error", { startLine: 2, startColumn: column }, "/synthetic"],
    ["code.not-in-open-list", "warning", { startLine: 3, startColumn: expect.any(Number) }, "/case/caseType"],
  ]);
  expect(text).not.toContain(CANARY);
});

test("a pool of threads gives the same report as one, is stopped, and says how far it is", async () => {
  const bytes = readFileSync(path);
  const heard: number[] = [];
  let stopped = 0;
  const check = async (from: number, to: number) =>
    checkBlock((position, length) => bytes.subarray(position, position + length), from, to);
  const stop = async (): Promise<void> => {
    stopped += 1;
  };
  const more: Partial<Host> = {
    pool: () => ({ size: bytes.length, checkers: [{ check }, { check }], stop }),
    progress: (done) => heard.push(done),
  };
  for (const format of ["text", "json", "sarif"])
    expect(await run(["--format", format], more)).toBe(await run(["--format", format]));
  expect([stopped, heard.at(-1)]).toEqual([3, 1]);
});

test("asks for as many threads as are wanted, or leaves it to the host", async () => {
  const asked: (number | undefined)[] = [];
  const pool = (_: string, threads?: number) => {
    asked.push(threads);
    return undefined;
  };
  for (const more of [[], ["--threads", "1"], ["--threads", "3"]]) await run(more, { pool });
  expect(asked).toEqual([undefined, 1, 3]);
  for (const wrong of ["0", "65", "1.5", "many", " "]) {
    let err = "";
    const host: Host = { open: nodeHost.open, out: () => {}, err: (text) => (err += text), colour: false, pool };
    expect(await main(["check", path, "--threads", wrong], host)).toBe(2);
    expect(err).toContain("--threads takes a number from 1 to 64");
  }
});
