import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReleaseLedger } from "../tables/release-ledger.js";
import { publishTables } from "./publish-tables.js";
import { PART } from "./report-series.js";

const K = 3;
/** More people of one kind than any published number could hide. */
const MOST = 8;
const PARTS = ["p", "q"];
const DIMENSIONS = [
  { field: "a", codes: ["a0", "a1"] },
  { field: "b", codes: ["b0", "b1"] },
];

/** How many people there are of each pair of codes: a0 b0, a0 b1, a1 b0, a1 b1. */
type Joint = readonly number[];

const joint: fc.Arbitrary<Joint> = fc.array(fc.oneof(fc.nat(3), fc.nat(6)), { minLength: 4, maxLength: 4 });

/** The codes of the people in one dimension. */
const codesIn = (dimension: number, people: Joint): readonly string[] =>
  people.flatMap((count, pair) => {
    const code = dimension === 0 ? pair >> 1 : pair & 1;
    return Array<string>(count).fill(DIMENSIONS[dimension]?.codes[code] ?? "");
  });

const marginOf = (dimension: number, [n00 = 0, n01 = 0, n10 = 0, n11 = 0]: Joint): readonly number[] =>
  dimension === 0 ? [n00 + n01, n10 + n11, n00 + n01 + n10 + n11] : [n00 + n10, n01 + n11, n00 + n01 + n10 + n11];

/** Publishes reports in an order; those that are refused are left out. */
function publishAll(people: readonly Joint[], order: readonly (number | undefined)[]) {
  let ledgers: readonly ReleaseLedger[] = DIMENSIONS.map((dimension) => ({
    dimensions: [{ field: PART, codes: PARTS }, dimension],
    releases: [],
  }));
  let refused = 0;
  for (const part of order) {
    const counted = part === undefined ? sumOf(people) : (people[part] ?? []);
    const columns = DIMENSIONS.map((dimension, place) => ({
      dimension,
      codes: codesIn(place, counted),
      ledger: ledgers[place] ?? { dimensions: [], releases: [] },
    }));
    const made = publishTables(columns, K, part === undefined ? undefined : PARTS[part]);
    if (made.ok) ledgers = made.value.map(({ ledger }) => ledger);
    else refused++;
  }
  return { ledgers, refused };
}

const sumOf = (people: readonly Joint[]): Joint =>
  [0, 1, 2, 3].map((pair) => people.reduce((sum, one) => sum + (one[pair] ?? 0), 0));

/** Whether margins (a0, a1, total) are what a release shows; a hidden cell counts somebody where zeros are shown. */
function fits({ table }: ReleaseLedger["releases"][number], margin: readonly number[]): boolean {
  const least = table.guarantee.zeros === "publish" ? 1 : 0;
  return table.cells.every(({ count }, cell) =>
    count === undefined ? (margin[cell] ?? 0) >= least : margin[cell] === count,
  );
}

/** The margins by both dimensions, as one row of six numbers. */
type Margins = readonly number[];

const ALL_JOINTS: readonly Margins[] = (() => {
  const seen = new Map<string, Margins>();
  const range = Array.from({ length: MOST + 1 }, (_, count) => count);
  for (const n00 of range)
    for (const n01 of range)
      for (const n10 of range)
        for (const n11 of range) {
          const margins = [0, 1].flatMap((dimension) => marginOf(dimension, [n00, n01, n10, n11]));
          seen.set(margins.join(), margins);
        }
  return [...seen.values()];
})();

describe("publishTables", () => {
  it("lets no reader of all tables together, who tries every population, bound a hidden count too narrowly", () => {
    const seen = { hidden: 0, refused: 0, whole: 0 };
    const orders = fc.constantFrom<(number | undefined)[]>(
      [0, 1, undefined],
      [1, undefined],
      [undefined, 0, 1],
      [0, undefined, 1],
    );
    const property = (people: readonly Joint[], order: readonly (number | undefined)[]) => {
      const { ledgers, refused } = publishAll(people, order);
      seen.refused += refused;
      const releasesOf = (id: string) => ledgers.map(({ releases }) => releases.find((one) => one.id === id));
      const candidates = PARTS.map((id) => {
        const releases = releasesOf(id);
        return ALL_JOINTS.filter((margins) =>
          releases.every((one, at) => one === undefined || fits(one, margins.slice(3 * at, 3 * at + 3))),
        );
      });
      const whole = releasesOf("whole");
      if (whole.some((one) => one !== undefined)) seen.whole++;
      const low = { p: Array(6).fill(Infinity), q: Array(6).fill(Infinity), whole: Array(6).fill(Infinity) };
      const high = { p: Array(6).fill(-1), q: Array(6).fill(-1), whole: Array(6).fill(-1) };
      const note = (id: "p" | "q" | "whole", margins: Margins) => {
        for (const [cell, count] of margins.entries()) {
          low[id][cell] = Math.min(low[id][cell], count);
          high[id][cell] = Math.max(high[id][cell], count);
        }
      };
      for (const p of candidates[0] ?? [])
        for (const q of candidates[1] ?? []) {
          const sum = p.map((count, cell) => count + (q[cell] ?? 0));
          if (!whole.every((one, at) => one === undefined || fits(one, sum.slice(3 * at, 3 * at + 3)))) continue;
          note("p", p);
          note("q", q);
          note("whole", sum);
        }
      for (const id of ["p", "q", "whole"] as const) {
        for (const [at, release] of releasesOf(id).entries()) {
          for (const [cell, { count }] of (release?.table.cells ?? []).entries()) {
            if (count !== undefined) continue;
            seen.hidden++;
            const bounds = [low[id][3 * at + cell] ?? 0, high[id][3 * at + cell] ?? 0] as const;
            expect(bounds[1] - bounds[0]).toBeGreaterThanOrEqual(K - 1);
            expect(bounds[1]).toBeGreaterThanOrEqual(K);
          }
        }
      }
    };
    fc.assert(fc.property(fc.tuple(joint, joint), orders, property), { numRuns: 60 });
    expect(seen.hidden).toBeGreaterThan(60);
    expect(seen.whole).toBeGreaterThan(10);
    expect(seen.refused).toBeGreaterThan(0);
  }, 120_000);

  it("shows the same total in every table, or in none", () => {
    const property = (people: Joint) => {
      const { ledgers } = publishAll([people, [0, 0, 0, 0]], [0]);
      const totals = ledgers.map(({ releases }) => releases[0]?.table.cells.at(-1));
      const total = people.reduce((sum, one) => sum + one, 0);
      const expected = total > 0 && total < K ? undefined : total;
      expect(totals.map((cell) => cell?.count)).toEqual([expected, expected]);
    };
    fc.assert(fc.property(joint, property), { numRuns: 300 });
  });

  it("hides all but the total where nothing less would do, and refuses where even that gives another away", () => {
    const one = publishAll(
      [
        [1, 0, 3, 0],
        [0, 0, 0, 0],
      ],
      [0],
    );
    const [byA] = one.ledgers.map(({ releases }) => releases[0]?.table.cells.map(({ count }) => count));
    expect(byA).toEqual([undefined, undefined, 4]);
    // Two of the first part are hidden; with the second part and the whole they would be known.
    const two = publishAll(
      [
        [1, 1, 0, 0],
        [3, 3, 3, 3],
      ],
      [0, 1, undefined],
    );
    expect(two.refused).toBe(1);
    expect(two.ledgers.map(({ releases }) => releases.map(({ id }) => id))).toEqual([
      ["p", "q"],
      ["p", "q"],
    ]);
  });
});
