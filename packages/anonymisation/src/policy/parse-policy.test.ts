import { describe, expect, it } from "vitest";
import { parsePolicy } from "./parse-policy.js";

const sound = {
  policyVersion: "1.0",
  name: "SYNTHETIC",
  columns: {
    name: { role: "identifying" },
    "age/band": { role: "quasi-identifier", hierarchy: "age" },
    illness: { role: "sensitive" },
    note: { role: "insensitive" },
  },
  hierarchies: { age: "0".repeat(64) },
  models: [
    { model: "k-anonymity", k: 5 },
    { model: "distinct-l-diversity", field: "illness", l: 2 },
  ],
  suppressionLimit: 0.05,
  recoding: "full-domain",
  metric: "loss-arithmetic",
  missing: { texts: ["", "NA"], meaning: "refused" },
} as const;

const faultsOf = (policy: unknown) => {
  const read = parsePolicy(policy);
  return read.ok ? [] : read.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("parsePolicy", () => {
  it("reads a sound policy as it is", () => {
    const read = parsePolicy(structuredClone(sound));
    expect(read.ok && read.value).toEqual(sound);
  });

  it.each([
    ["no object", null, ["policy.malformed "]],
    ["another version", { ...sound, policyVersion: "2.0" }, ["policy.malformed /policyVersion"]],
    ["a member too many", { ...sound, seed: 1 }, ["policy.malformed "]],
    [
      "a k of one",
      { ...sound, models: [{ model: "k-anonymity", k: 1 }, sound.models[1]] },
      ["policy.malformed /models/0/k"],
    ],
    ["a limit above one", { ...sound, suppressionLimit: 1.5 }, ["policy.malformed /suppressionLimit"]],
    ["another way of recoding", { ...sound, recoding: "random" }, ["policy.malformed /recoding"]],
    [
      "local recoding by a metric of classes",
      { ...sound, recoding: "local", metric: "discernibility" },
      ["policy.metric-not-local /metric"],
    ],
    ["local recoding by a metric of records", { ...sound, recoding: "local", metric: "precision" }, []],
    [
      "no quasi-identifier",
      { ...sound, columns: { illness: sound.columns.illness } },
      ["policy.without-quasi-identifier /columns"],
    ],
    [
      "a hierarchy that is not listed",
      { ...sound, hierarchies: {} },
      ["policy.hierarchy-unknown /columns/age~1band/hierarchy"],
    ],
    [
      "a hierarchy of a model that is not listed",
      { ...sound, models: [{ model: "hierarchical-t-closeness", field: "illness", t: 0.2, hierarchy: "toString" }] },
      ["policy.hierarchy-unknown /models/0/hierarchy"],
    ],
    [
      "a sensitive column alone",
      { ...sound, models: [sound.models[0]] },
      ["policy.sensitive-without-model /columns/illness"],
    ],
    [
      "a model about another column",
      { ...sound, models: [...sound.models, { model: "equal-t-closeness", field: "note", t: 0.2 }] },
      ["policy.model-not-about-sensitive /models/2/field"],
    ],
    [
      "a model about no column",
      { ...sound, models: [...sound.models, { model: "equal-t-closeness", field: "toString", t: 0.2 }] },
      ["policy.model-not-about-sensitive /models/2/field"],
    ],
  ])("refuses %s", (_, policy, faults) => {
    expect(faultsOf(policy)).toEqual(faults);
  });
});
