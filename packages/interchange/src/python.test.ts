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

/** Eighty documents for a schema: valid ones, and nearly valid ones. */
const instancesFor = (file: string): readonly unknown[] => {
  const random = naturals(7);
  return documentsFor(file, 4, 9).flatMap((document) =>
    Array.from({ length: 20 }, (_, at) => (at === 0 ? document : nearMiss(document, random))),
  );
};

describe.skipIf(missing)(title, () => {
  test.each(schemaFiles)("%s", (file) => {
    const schema = schemaOf(file).$id;
    const instances = instancesFor(file);
    const { stdout, stderr } = verdicts(instances.map((instance) => JSON.stringify({ schema, instance })));
    expect(stderr).toBe("");
    const validate = compiled(file);
    const ours = instances.map((instance) => String(validate(instance)));
    expect(stdout.trimEnd().split("\n")).toEqual(ours);
    expect(new Set(ours).size).toBe(2);
  });
});
