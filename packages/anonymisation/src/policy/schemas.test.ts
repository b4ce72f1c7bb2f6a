import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readSample, taskOf } from "../../test/golden.js";
import { host, policyFor } from "../../test/policies.js";
import { anonymise } from "../release/anonymise.js";
import { parsePolicy } from "./parse-policy.js";

const validatorOf = (name: string) =>
  new Ajv2020({ strict: true }).compile(
    JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8")),
  );

const sample = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
const cells = ["k11@0.05@ent", "k5+rl3x2:exploitation@0.05@loss-am", "k5+th0.2:exploitation@0.05@dm"];

describe("the published schemas", () => {
  it.each(cells)("accept the policy and the record of the release %s", (cell) => {
    const { policy, hierarchies } = policyFor(taskOf(cell, sample), sample.table);
    const made = anonymise(sample.table, policy, hierarchies, host);
    const [ofPolicy, ofRecord] = [validatorOf("policy"), validatorOf("release-record")];
    expect(ofPolicy(policy), JSON.stringify(ofPolicy.errors)).toBe(true);
    expect(made.ok && ofRecord(made.value.record), JSON.stringify(ofRecord.errors)).toBe(true);
  });

  it("refuse what the program refuses by its form", () => {
    const { policy } = policyFor(taskOf("k11@0.05@loss-am", sample), sample.table);
    const ofPolicy = validatorOf("policy");
    for (const change of [
      { policyVersion: "2.0" },
      { models: [] },
      { models: [{ model: "k-anonymity" }] },
      { models: [{ model: "k-anonymity", k: 1 }] },
      { suppressionLimit: 2 },
      { metric: "beauty" },
      { recoding: "random" },
      { columns: { age: { role: "quasi-identifier" } } },
      { hierarchies: { age: "short" } },
      { missing: { texts: [""], meaning: "anything" } },
      { more: 1 },
    ]) {
      const changed = { ...policy, ...change };
      expect([ofPolicy(changed), parsePolicy(changed).ok]).toEqual([false, false]);
    }
  });
});
