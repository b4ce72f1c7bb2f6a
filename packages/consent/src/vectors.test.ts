import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type DisclosureVectors, outcomeOf } from "../test/disclosure-vectors.js";
import { ruleIds } from "../test/oracle.js";
import { type DecisionProfile, type DecisionRequest, decide } from "./index.js";

const folder = new URL("../../conformance/vectors/", import.meta.url);

const filesOf = <T>(kind: string): readonly (readonly [string, T])[] =>
  readdirSync(new URL(`${kind}/`, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name, JSON.parse(readFileSync(new URL(`${kind}/${name}`, folder), "utf8")) as T] as const);

interface DecisionVectors {
  readonly tests: readonly {
    readonly id: string;
    readonly request: DecisionRequest;
    readonly profile: DecisionProfile;
    readonly expected: { readonly level: string; readonly rule: string };
  }[];
}

describe("the decision vectors", () => {
  const files = filesOf<DecisionVectors>("decision");

  test.each(files)("of %s agree with decide", (_, { tests }) => {
    const differing = tests.filter(({ request, profile, expected }) => {
      const { level, rule } = decide(request, profile);
      return level !== expected.level || rule !== expected.rule;
    });
    expect(differing).toEqual([]);
    expect(new Set(tests.map(({ id }) => id)).size).toBe(tests.length);
  });

  test("have at least one question for every rule", () => {
    const asked = new Set(files.flatMap(([, { tests }]) => tests.map(({ expected }) => expected.rule)));
    expect([...asked].sort()).toEqual([...ruleIds].sort());
  });
});

describe("the disclosure vectors", () => {
  const files = filesOf<DisclosureVectors>("disclosure");

  test.each(files)("of %s agree with permitDisclosure and disclose", (_, { caseFile, tests }) => {
    for (const { id, request, expected } of tests) {
      expect(JSON.parse(JSON.stringify(outcomeOf(caseFile, request))), id).toEqual(expected);
    }
  });

  test("hold both disclosures and refusals", () => {
    const outcomes = files.flatMap(([, { tests }]) => tests.map(({ expected }) => expected as { permitted: boolean }));
    expect(new Set(outcomes.map(({ permitted }) => permitted))).toEqual(new Set([true, false]));
  });
});
