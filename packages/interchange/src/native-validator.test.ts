import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { naturals, nearMiss } from "./test-support/near-miss.js";
import { compiled, documentsFor, schemaFiles, schemaFolder } from "./test-support/schemas.js";

// A validator in C++ whose regular expressions are those of PCRE2: a partner who never runs JavaScript may use it.
const command = fileURLToPath(new URL("../../../node_modules/.bin/jsonschema", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nrs-native-"));
afterAll(() => rmSync(folder, { recursive: true }));

const verdicts = (schema: string, instances: readonly unknown[]): readonly boolean[] => {
  const lines = join(folder, "instances.jsonl");
  writeFileSync(lines, instances.map((one) => JSON.stringify(one)).join("\n"));
  const { stdout, stderr } = spawnSync(command, ["validate", "--fast", "--verbose", "--continue", schema, lines], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  // It works on several lines at once, and says the number of each.
  const said = [...`${stdout}\n${stderr}`.matchAll(/^(ok|fail): .* \(entry #(\d+)\)$/gm)];
  if (said.length !== instances.length) throw new Error(stderr);
  const verdictOf = new Map(said.map(([, verdict, entry]) => [Number(entry), verdict === "ok"]));
  return instances.map((_, at) => verdictOf.get(at + 1) === true);
};

describe("the validator of Sourcemeta", () => {
  test.each(schemaFiles)("loads %s as it is published, and agrees with Ajv", (file) => {
    const random = naturals(11);
    const documents = documentsFor(file, 4, 13);
    const instances = documents.flatMap((document) => [
      document,
      ...Array.from({ length: Math.ceil(20 / documents.length) }, () => nearMiss(document, random)),
    ]);
    const validate = compiled(file);
    const differing = verdicts(`${schemaFolder}/${file}`, instances).flatMap((theirs, at) =>
      theirs === validate(instances[at]) ? [] : [at],
    );
    expect(differing).toEqual([]);
    expect(instances.some((one) => !validate(one))).toBe(true);
  });
});
