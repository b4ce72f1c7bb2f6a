import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stagesOf } from "./stages.js";

const KEYS = 3;
const tuple = fc.record({
  sensitive: fc.nat(1),
  codes: fc.tuple(fc.nat(2), fc.nat(1), fc.nat(3)),
  count: fc.nat(5),
  people: fc.nat(5),
});

type Tuple = typeof tuple extends fc.Arbitrary<infer Value> ? Value : never;

/** The keys of a tuple up to one of them, as a text. */
const textOf = ({ sensitive, codes }: Tuple, keys: number): string => [sensitive, ...codes.slice(0, keys)].join(" ");

const staged = (tuples: readonly Tuple[]) => {
  const numbers = (of: (one: Tuple) => number) => Int32Array.from(tuples, of);
  const codes = Array.from({ length: KEYS }, (_, place) => numbers((one) => one.codes[place] ?? 0));
  const sensitive = numbers((one) => one.sensitive);
  const table = {
    tuples: tuples.length,
    codes,
    sensitive: [sensitive],
    counts: numbers((one) => one.count),
    people: numbers((one) => one.people),
  };
  return { table, ...stagesOf(table, [sensitive], 0, codes) };
};

/** The lengths of the runs of equal texts, and what the tuples of each run add up to. */
function runs(tuples: readonly Tuple[], keys: number): readonly { text: string; count: number; people: number }[] {
  const found: { text: string; count: number; people: number }[] = [];
  for (const one of tuples) {
    const last = found.at(-1);
    const text = textOf(one, keys);
    if (last?.text !== text) found.push({ text, count: one.count, people: one.people });
    else [last.count, last.people] = [last.count + one.count, last.people + one.people];
  }
  return found;
}

describe("stagesOf", () => {
  it("rolls sorted tuples up to one for each combination of the keys up to its own, with all that they hold", () => {
    fc.assert(
      fc.property(fc.uniqueArray(tuple, { selector: (one) => textOf(one, KEYS), maxLength: 30 }), (tuples) => {
        const sorted = [...tuples].sort((one, other) => (textOf(one, KEYS) < textOf(other, KEYS) ? -1 : 1));
        const { table, stages, leads } = staged(sorted);
        expect(stages).toHaveLength(KEYS);
        expect(stages.at(-1)?.table).toBe(table);
        expect(Array.from(leads, (lead) => sorted[lead]?.sensitive)).toEqual(
          runs(sorted, 0).map(({ text }) => Number(text)),
        );
        for (const [place, stage] of stages.entries()) {
          const expected = runs(sorted, place + 1);
          const { codes, sensitive, counts, people = [], tuples: length } = stage.table;
          const texts = Array.from({ length }, (_, at) =>
            [sensitive[0]?.[at], ...codes.slice(0, place + 1).map((one) => one[at])].join(" "),
          );
          expect(texts).toEqual(expected.map(({ text }) => text));
          expect([...counts]).toEqual(expected.map(({ count }) => count));
          expect([...people]).toEqual(expected.map((one) => one.people));
          const outer = runs(sorted, place);
          expect(stage.before).toBe(outer.length);
          expect(Array.from(stage.within, (run) => outer[run]?.text)).toEqual(
            sorted
              .filter(
                (one, at) => textOf(one, place + 1) !== (sorted[at - 1] && textOf(sorted[at - 1] as Tuple, place + 1)),
              )
              .map((one) => textOf(one, place)),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("joins less in another order, and still puts every tuple where its codes are", () => {
    fc.assert(
      fc.property(fc.array(tuple, { maxLength: 30 }), (tuples) => {
        const { stages, leads } = staged(tuples);
        // From the tuples of the last stage back to what leads.
        let at = Array.from(tuples.keys());
        for (let place = KEYS - 1; place >= 0; place--) {
          const { table, within } = stages[place] ?? { table: undefined, within: [] };
          for (const [one, given] of tuples.entries())
            expect(table?.codes[place]?.[at[one] ?? -1]).toBe(given.codes[place]);
          expect(table?.counts.reduce((sum, count) => sum + count, 0)).toBe(
            tuples.reduce((sum, { count }) => sum + count, 0),
          );
          at = at.map((one) => within[one] ?? -1);
        }
        for (const [one, given] of tuples.entries())
          expect(tuples[leads[at[one] ?? -1] ?? -1]?.sensitive).toBe(given.sensitive);
      }),
      { numRuns: 500 },
    );
  });
});
