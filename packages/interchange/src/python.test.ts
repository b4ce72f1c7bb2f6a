import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { naturals, nearMiss } from "./test-support/near-miss.js";
import { compiled, documentsFor, schemaFiles, schemaOf } from "./test-support/schemas.js";

const runner = fileURLToPath(new URL("../../../examples/python-consumer/run.py", import.meta.url));

const verdicts = (lines: readonly string[]) =>
  spawnSync("python3", [runner, "--verdicts"], { input: lines.join("\n"), encoding: "utf8", maxBuffer: 1e8 });

const probe = verdicts([]);
const missing = probe.error !== undefined || probe.status === 3;
const title = "python-jsonschema agrees with Ajv on valid and nearly valid documents";
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

describe.skipIf(missing)(title, () => {
  test("for every schema, in several hundred verdicts", () => {
    const asked = schemaFiles.flatMap((file) => {
      const schema = schemaOf(file).$id;
      const validate = compiled(file);
      return instancesFor(file).map((instance) => ({ file, schema, instance, ours: String(validate(instance)) }));
    });
    const lines = asked.map(({ schema, instance }) => JSON.stringify({ schema, instance }));
    const { stdout, stderr } = verdicts(lines);
    expect(stderr).toBe("");
    const theirs = stdout.trimEnd().split("\n");
    const differing = asked.filter(({ ours }, at) => ours !== theirs[at]).map(({ file, instance }) => [file, instance]);
    expect(differing.slice(0, 3)).toEqual([]);
    expect(theirs.length).toBe(asked.length);
    expect(asked.length).toBeGreaterThanOrEqual(500);
    expect(new Set(theirs)).toEqual(new Set(["true", "false"]));
  }, 300_000);
});
