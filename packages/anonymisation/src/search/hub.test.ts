import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { executors } from "../../test/executors.js";
import type { Composite } from "./composite.js";
import { type Hub, hubOf } from "./hub.js";
import type { Interner } from "./interner.js";
import { metricOf } from "./metric.js";
import type { SearchProblem } from "./search-problem.js";

const SIZES = [4, 3, 5] as const;
const CLASSES = 3;

/** A composite of one attribute, whose codes are halved at each level. */
const composite = (size: number, attribute: number): Composite => ({
  size,
  digits: [{ attribute, composite: attribute, codeOf: Int32Array.from({ length: size }, (_, code) => code) }],
  groupingAt: (levels) => {
    const groupOf = Int32Array.from({ length: size }, (_, code) => code >> (levels[attribute] ?? 0));
    return { groupOf, groups: Math.max(...groupOf) + 1 };
  },
});

const tuple = fc.record({
  inClass: fc.nat(CLASSES - 1),
  sensitive: fc.nat(1),
  codes: fc.tuple(...SIZES.map((size) => fc.nat(size - 1))),
  count: fc.nat(5),
  people: fc.nat(5),
});

type Tuple = typeof tuple extends fc.Arbitrary<infer Value> ? Value : never;

const tableOf = (tuples: readonly Tuple[]) => {
  const numbers = (of: (one: Tuple) => number) => Int32Array.from(tuples, of);
  return {
    tuples: tuples.length,
    codes: SIZES.map((_, place) => numbers((one) => one.codes[place] ?? 0)),
    sensitive: [numbers((one) => one.sensitive)],
    counts: numbers((one) => one.count),
    people: numbers((one) => one.people),
  };
};

const problemOf = (table: SearchProblem["table"], interner: Interner): SearchProblem => ({
  table,
  composites: SIZES.map(composite),
  hierarchies: [],
  least: new Int32Array(),
  requirement: { k: 1, criteria: [], ofPeople: [], sensitiveValues: [2] },
  limit: 0,
  metric: metricOf("discernibility", { hierarchies: [], composites: [], histograms: [], rows: 1, k: 1 }),
  interner,
});

const classesOf = (tuples: readonly Tuple[]) => ({
  classOf: Int32Array.from(tuples, ({ inClass }) => inClass),
  classes: CLASSES,
  sizes: new Int32Array(CLASSES),
});

/** What the stages up to one keep apart of a tuple. */
const textOf = ({ inClass, sensitive, codes }: Tuple, from: number, to: number, levels: readonly number[]): string =>
  [inClass, sensitive, ...codes.slice(from, to).map((code, at) => code >> (levels[from + at] ?? 0))].join(" ");

/** For each text, in the order of the first tuple that has it, what its tuples add up to. */
function rolledUp(
  tuples: readonly Tuple[],
  text: (one: Tuple) => string,
): ReadonlyMap<string, { count: number; people: number }> {
  const found = new Map<string, { count: number; people: number }>();
  for (const one of tuples) {
    const { count, people } = found.get(text(one)) ?? { count: 0, people: 0 };
    found.set(text(one), { count: count + one.count, people: people + one.people });
  }
  return found;
}

/** For each tuple of a stage how the tuples read that it stands for, told by the codes that it has. */
const textsOf = (
  { stages, classes }: Hub,
  place: number,
  from: number,
  levels: readonly number[],
): readonly string[] => {
  const stage = stages[place];
  if (stage === undefined) throw new Error("no stage");
  const { tuples, sensitive, codes } = stage.table;
  return Array.from({ length: tuples }, (_, at) => {
    let lead = at;
    for (let back = place; back >= from; back--) lead = stages[back]?.within[lead] ?? -1;
    const groups = codes.slice(from, place + 1).map((one, step) => (one[at] ?? -1) >> (levels[from + step] ?? 0));
    return [classes.classOf[lead], sensitive[0]?.[at], ...groups].join(" ");
  });
};

const levels = fc.tuple(...SIZES.map(() => fc.nat(2)));

describe.each(executors())("hubOf, by %s", (_, { interner }) => {
  it("rolls tuples up to each composite still to be tried, keeps classes and sensitive values apart, and loses nobody", () => {
    fc.assert(
      fc.property(fc.array(tuple, { minLength: 1, maxLength: 30 }), fc.nat(2), levels, (tuples, from, least) => {
        const table = tableOf(tuples);
        const hub = hubOf(problemOf(table, interner), table, classesOf(tuples), from, least, true);
        expect(hub.table).toBe(hub.stages.at(-1)?.table);
        for (let place = from; place < SIZES.length; place++) {
          const expected = rolledUp(tuples, (one) => textOf(one, from, place + 1, least));
          const outer = [...rolledUp(tuples, (one) => textOf(one, from, place, least)).keys()];
          const { table: rolled, within, before } = hub.stages[place] ?? expect.fail("no stage");
          const texts = textsOf(hub, place, from, least);
          expect(texts).toEqual([...expected.keys()]);
          expect([...rolled.counts]).toEqual([...expected.values()].map(({ count }) => count));
          expect([...(rolled.people ?? [])]).toEqual([...expected.values()].map(({ people }) => people));
          expect(before).toBe(outer.length);
          expect(Array.from(within, (one) => outer[one])).toEqual(
            texts.map((text) =>
              text
                .split(" ")
                .slice(0, 2 + place - from)
                .join(" "),
            ),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("leaves distinct tuples as they are where nothing is to be joined", () => {
    const distinct = fc.uniqueArray(tuple, {
      selector: (one) => textOf(one, 0, SIZES.length, [0, 0, 0]),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(distinct, (tuples) => {
        const table = tableOf(tuples);
        const hub = hubOf(problemOf(table, interner), table, classesOf(tuples), 0, [0, 0, 0], false);
        expect(hub.table).toBe(table);
        expect(textsOf(hub, 2, 0, [0, 0, 0])).toEqual(tuples.map((one) => textOf(one, 0, 3, [0, 0, 0])));
        expect(hub).toEqual(hubOf(problemOf(table, interner), table, classesOf(tuples), 0, [0, 0, 0], true));
      }),
      { numRuns: 300 },
    );
  });
});
