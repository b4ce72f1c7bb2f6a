import { CaseFile, DisclosedCaseFile } from "@nrs-kit/domain";
import { caseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CanaryFile, type CanaryLeaf, changedAt, valueAt, withCanaries } from "../test/canaries.js";
import { canariesIn, leaksOf, lies, mayEverGo, mayGo } from "../test/leaks.js";
import { allAt, anyLevels, permitWith, type Wish } from "../test/permits.js";
import { type Disclosure, disclose } from "./index.js";

const CANARY = /canary-\d{6}/;

const principalOf = ({ persons }: CaseFile): string => persons[0]?.id ?? "";

const disclosed = (file: CaseFile, wish: Omit<Wish, "caseId" | "person">): Disclosure => {
  const outcome = disclose(file, permitWith({ ...wish, caseId: file.case.id, person: principalOf(file) }));
  if (!outcome.ok) throw new Error("the permit is for this case");
  return outcome.value;
};

// Made once for all tests of this file, because making a case costs far more than projecting it.
const SEED = 20261124;
const cases = fc
  .sample(caseFileJson(), { seed: SEED, numRuns: 500 })
  .map((json) => ({ json, marked: withCanaries(json) }));

/** Places that a person might exclude: leaves, and what holds them down to a record. */
const anyExclusion = (leaves: readonly CanaryLeaf[]): fc.Arbitrary<readonly string[]> =>
  fc.array(
    fc.tuple(fc.nat(), fc.nat(5)).map(([pick, up]) => {
      const parts = (leaves[pick % leaves.length]?.pointer ?? "").split("/");
      return parts.slice(0, Math.max(3, parts.length - up)).join("/");
    }),
    { maxLength: 2 },
  );

const situation = fc.constantFrom(...cases).chain(({ json, marked }) =>
  fc.record({
    json: fc.constant(json),
    marked: fc.constant(marked),
    levels: anyLevels,
    excludedFields: anyExclusion(marked.leaves),
  }),
);

describe("a payload", () => {
  test("validates against the schema of what a receiver sees, for any case, levels and exclusions", () => {
    fc.assert(
      fc.property(situation, ({ json, levels, excludedFields }) => {
        const { payload } = disclosed(CaseFile.parse(json), { levels, excludedFields });
        const parsed = DisclosedCaseFile.safeParse(JSON.parse(JSON.stringify(payload)));
        expect(parsed.error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("S2: holds only canaries of permitted leaves, and the reasons hold none", () => {
    fc.assert(
      fc.property(situation, ({ marked: { file, leaves }, levels, excludedFields }) => {
        const { payload, withheld, reduced } = disclosed(file, { levels, excludedFields });
        const sent = canariesIn(payload);
        const leaked = leaves
          .filter(({ canary }) => sent.has(canary))
          .filter(
            (leaf) => !mayGo(leaf, levels, excludedFields) || withheld.some((one) => lies(leaf.pointer, one.pointer)),
          );
        expect(leaked.map(({ pointer }) => pointer)).toEqual([]);
        expect(JSON.stringify({ withheld, reduced })).not.toMatch(CANARY);
        expect(JSON.stringify(payload)).not.toContain("«withheld»");
      }),
      { numRuns: 500 },
    );
  });

  test("leaks nothing from ten thousand cases: not in its bytes, nor in a reason, a preview or a refusal", () => {
    const trial = fc.record({
      at: fc.nat(cases.length - 1),
      keeping: fc.infiniteStream(fc.nat(3)),
      levels: anyLevels,
    });
    fc.assert(
      fc.property(trial, ({ at, keeping, levels }) => {
        const keeps = (): boolean => keeping.next().value !== 0;
        expect(leaksOf({ json: cases[at]?.json ?? {}, keeps, levels, excludedFields: [] })).toEqual([]);
      }),
      { numRuns: 10_000, seed: SEED, endOnFailure: true },
    );
  });

  test("leaves nothing out without a reason", () => {
    fc.assert(
      fc.property(situation, ({ marked: { file, leaves }, levels, excludedFields }) => {
        const { payload, withheld, reduced } = disclosed(file, { levels, excludedFields });
        const sent = canariesIn(payload);
        const reasons = [...withheld, ...reduced].map(({ pointer }) => pointer);
        const silent = leaves
          .filter(({ canary, pointer }) => !sent.has(canary) && !/^\/(schema|specVersion|synthetic)$/.test(pointer))
          .filter(({ pointer }) => !reasons.some((at) => lies(pointer, at)));
        expect(silent.map(({ pointer }) => pointer)).toEqual([]);
        const places = withheld.map(({ pointer }) => pointer);
        expect(new Set(places).size).toBe(places.length);
        for (const { pointer } of reduced) expect(withheld.some((one) => lies(pointer, one.pointer))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("holds every leaf that is ever exchanged when everything is allowed", () => {
    fc.assert(
      fc.property(situation, ({ marked: { file, leaves } }) => {
        const { payload, withheld, reduced } = disclosed(file, { levels: allAt("allow"), recipient: "urn:example:x" });
        const sent = canariesIn(payload);
        const missing = leaves.filter((leaf) => mayEverGo(leaf) && !sent.has(leaf.canary));
        // A record that says nothing about a person is left out whole; everything else has to be there.
        const left = withheld.filter(({ code }) => code === "disclosure.record-left-out");
        const unexplained = missing.filter(({ pointer }) => !left.some((one) => lies(pointer, one.pointer)));
        expect(unexplained.map(({ pointer }) => pointer)).toEqual([]);
        expect(reduced).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("holds the principal's records without a category only, when everything is denied", () => {
    fc.assert(
      fc.property(situation, ({ marked: { file, leaves } }) => {
        const { payload } = disclosed(file, { levels: {} });
        const sent = canariesIn(payload);
        const open = leaves.filter(({ canary }) => sent.has(canary)).map(({ node }) => node.annotation.category);
        expect(open.every((category) => category === null)).toBe(true);
        expect(Object.keys(payload)).toEqual(["case", "persons"]);
      }),
      { numRuns: 50 },
    );
  });
});

const bytes = ({ payload }: Disclosure): string => JSON.stringify(payload);

/** Leaves of which nothing is sent, neither whole nor reduced. */
const withheldLeaves = ({ leaves }: CanaryFile, { payload, reduced }: Disclosure): readonly CanaryLeaf[] => {
  const sent = canariesIn(payload);
  const isReduced = (pointer: string) => reduced.some((one) => lies(pointer, one.pointer));
  return leaves.filter(({ canary, pointer }) => !sent.has(canary) && !isReduced(pointer));
};

describe("two cases that differ only in what is withheld", () => {
  test("give the same bytes when any withheld leaf changes", () => {
    fc.assert(
      fc.property(situation, fc.infiniteStream(fc.nat()), ({ marked, levels, excludedFields }, picks) => {
        const before = disclosed(marked.file, { levels, excludedFields });
        const withheld = withheldLeaves(marked, before);
        for (const pick of picks.take(5)) {
          const leaf = withheld[pick % Math.max(1, withheld.length)];
          if (leaf === undefined || /^\/(schema|specVersion)$/.test(leaf.pointer)) continue;
          const other = changedAt(marked.file, leaf.pointer, (holder, name) => {
            holder[name] = "another-value";
          });
          expect(bytes(disclosed(other, { levels, excludedFields })), leaf.pointer).toBe(bytes(before));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("give the same bytes when a withheld member is missing altogether", () => {
    fc.assert(
      fc.property(situation, fc.infiniteStream(fc.nat()), ({ marked, levels, excludedFields }, picks) => {
        const before = disclosed(marked.file, { levels, excludedFields });
        const isMember = ({ pointer }: CanaryLeaf) => !/\/\d+$/.test(pointer);
        const withheld = withheldLeaves(marked, before).filter(isMember);
        for (const pick of picks.take(5)) {
          const leaf = withheld[pick % Math.max(1, withheld.length)];
          if (leaf === undefined) continue;
          const other = changedAt(marked.file, leaf.pointer, (holder, name) => Reflect.deleteProperty(holder, name));
          expect(bytes(disclosed(other, { levels, excludedFields })), leaf.pointer).toBe(bytes(before));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("give the same bytes when a record or line that is wholly withheld comes or goes", () => {
    fc.assert(
      fc.property(situation, ({ marked: { file }, levels }) => {
        const before = disclosed(file, { levels });
        const wholly = before.withheld
          .map(({ pointer }) => pointer)
          .filter((pointer) => /\/\d+$/.test(pointer) && Array.isArray(valueAt(file, pointer.replace(/\/\d+$/, ""))));
        for (const pointer of wholly.slice(0, 20)) {
          const list = pointer.replace(/\/\d+$/, "");
          const without = changedAt(file, pointer, (holder, at) =>
            (holder as unknown as unknown[]).splice(Number(at), 1),
          );
          expect(bytes(disclosed(without, { levels })), `without ${pointer}`).toBe(bytes(before));
          const twice = changedAt(file, list, (holder, name) => {
            const lines = holder[name] as unknown[];
            holder[name] = [...lines, lines[Number(pointer.slice(list.length + 1))]];
          });
          expect(bytes(disclosed(twice, { levels })), `with one more ${pointer}`).toBe(bytes(before));
        }
      }),
      { numRuns: 300 },
    );
  });
});
