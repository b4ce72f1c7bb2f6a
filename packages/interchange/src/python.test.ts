import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { caseFileRules, DataCategoryCode } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDocument } from "./check-document.js";
import { messageTypes } from "./message.js";
import { broken, shuffled } from "./test-support/broken-case-files.js";
import { messageJson } from "./test-support/message-arbitrary.js";
import { naturals, nearMiss } from "./test-support/near-miss.js";
import { compiled, documentsFor, schemaFiles, schemaOf } from "./test-support/schemas.js";
import { sha256 } from "./test-support/sha256.js";

const runner = fileURLToPath(new URL("../../../examples/python-consumer/run.py", import.meta.url));

const asking = (option: "--verdicts" | "--findings", lines: readonly string[]) =>
  spawnSync("python3", [runner, option], { input: lines.join("\n"), encoding: "utf8", maxBuffer: 1e8 });

const probe = asking("--verdicts", []);
const missing = probe.error !== undefined || probe.status === 3;
const title = "the consumer in Python agrees";
if (missing) process.stderr.write(`${title}: skipped, python3 or its package jsonschema is not installed\n`);

/** Twenty documents for a schema: valid ones, and nearly valid ones. */
const instancesFor = (file: string): readonly unknown[] => {
  const random = naturals(7);
  const documents = documentsFor(file, 2, 9);
  return documents.flatMap((document) =>
    Array.from({ length: Math.ceil(20 / documents.length) }, (_, at) =>
      at === 0 ? document : nearMiss(document, random),
    ),
  );
};

/** What both find in documents: the same errors at the same places, or the test fails. */
const agreedFindings = (lines: readonly string[]): readonly (readonly string[])[] => {
  const { stdout, stderr } = asking("--findings", lines);
  expect(stderr).toBe("");
  const theirs = stdout.trimEnd().split("\n");
  const ours = lines.map((line) => {
    const { findings } = checkDocument(new TextEncoder().encode(line), { sha256 });
    return findings.filter(({ severity }) => severity === "error").map(({ code, pointer }) => `${code} ${pointer}`);
  });
  const differing = ours.flatMap((found, at) => {
    const other: readonly string[] = JSON.parse(theirs[at] ?? "[]");
    const [mine, its] = [found.filter((one) => !other.includes(one)), other.filter((one) => !found.includes(one))];
    return mine.length + its.length === 0 ? [] : [{ at, mine, its }];
  });
  expect(differing.slice(0, 3)).toEqual([]);
  expect(theirs.length).toBe(lines.length);
  return ours;
};

describe.skipIf(missing)(title, () => {
  test("with Ajv on valid and nearly valid documents for every schema, in several hundred verdicts", () => {
    const asked = schemaFiles.flatMap((file) => {
      const schema = schemaOf(file).$id;
      const validate = compiled(file);
      return instancesFor(file).map((instance) => ({ file, schema, instance, ours: String(validate(instance)) }));
    });
    const lines = asked.map(({ schema, instance }) => JSON.stringify({ schema, instance }));
    const { stdout, stderr } = asking("--verdicts", lines);
    expect(stderr).toBe("");
    const theirs = stdout.trimEnd().split("\n");
    const differing = asked.filter(({ ours }, at) => ours !== theirs[at]).map(({ file, instance }) => [file, instance]);
    expect(differing.slice(0, 3)).toEqual([]);
    expect(theirs.length).toBe(asked.length);
    expect(asked.length).toBeGreaterThanOrEqual(500);
    expect(new Set(theirs)).toEqual(new Set(["true", "false"]));
  }, 300_000);

  test("on every rule between the fields of invented case files, made to break them", () => {
    const random = naturals(11);
    const files = documentsFor("case-file.schema.json", 120, 5).flatMap((file) => [
      file,
      shuffled(file, random),
      broken(file, random),
    ]);
    const ours = agreedFindings(files.map((file) => JSON.stringify(file)));
    const met = new Set(ours.flat().map((one) => one.split(" ")[0]));
    expect(caseFileRules.filter(({ code }) => !met.has(code)).map(({ code }) => code)).toEqual([]);
  }, 300_000);

  test("on the categories that messages of version 1.1 name as released, whatever the type", () => {
    const random = naturals(12);
    const messages = messageTypes.flatMap((type) =>
      fc.sample(messageJson(type, "1.1"), { numRuns: 6, seed: 4 }).map((message) => ({
        ...message,
        categories: DataCategoryCode.options.filter(() => random() % 2 === 0),
      })),
    );
    const found = agreedFindings(messages.map((message) => JSON.stringify(message))).flat();
    expect(found.filter((one) => one.startsWith("message.category-not-released ")).length).toBeGreaterThan(50);
  }, 300_000);
});
