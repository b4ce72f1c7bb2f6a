import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { executors } from "../../test/executors.js";
import type { AttributeGrouping, CodeTable, Gift, Places } from "./partition.js";

const GROUPS = 4;

/** Records with a code of each attribute, the order in which they stand, and the groups of these codes. */
const records = fc
  .record({ rows: fc.integer({ min: 1, max: 30 }), width: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, width }) =>
    fc.record({
      width: fc.constant(width),
      codes: fc.array(fc.nat(7), { minLength: rows * width, maxLength: rows * width }),
      isWide: fc.boolean(),
      order: fc.shuffledSubarray([...Array(rows).keys()], { minLength: rows }),
      groupOf: fc.array(fc.nat(GROUPS - 1), { minLength: 8, maxLength: 8 }),
      place: fc.nat(width - 1),
      bounds: fc.tuple(fc.nat(rows), fc.nat(rows)),
      isStaying: fc.array(fc.boolean(), { minLength: GROUPS, maxLength: GROUPS }),
      giver: fc.integer({ min: -1, max: GROUPS - 1 }),
      given: fc.integer({ min: 0, max: 5 }),
    }),
  );

type Records = typeof records extends fc.Arbitrary<infer One> ? One : never;

const givenTo = ({ width, codes, isWide, order, groupOf, place, bounds }: Records) => {
  const table: CodeTable = { width, codes: isWide ? Int32Array.from(codes) : Uint16Array.from(codes) };
  const grouping: AttributeGrouping = { place, groupOf: Int32Array.from(groupOf), groups: GROUPS };
  const places: Places = { from: Math.min(...bounds), to: Math.max(...bounds) };
  const groups = order.map((record) => groupOf[codes[record * width + place] ?? 0] ?? 0);
  return { table, grouping, places, groups };
};

// One of each for all tests: what a call leaves in its memory must not reach the next.
describe.each(executors())("the partition of %s", (_, executor) => {
  it("says how many records of a class each group holds, as often as it is asked", () => {
    fc.assert(
      fc.property(records, (given) => {
        const { table, grouping, places, groups } = givenTo(given);
        const partition = executor.emptied().partition(table, Int32Array.from(given.order), [grouping]);
        const own = groups.slice(places.from, places.to);
        const expected = Array.from({ length: GROUPS }, (_, group) => own.filter((one) => one === group).length);
        for (const _ of [1, 2]) expect([...partition.sizesAt(places, grouping).subarray(0, GROUPS)]).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("moves the records of a class to their parts, the first of one group to another, and leaves the others alone", () => {
    fc.assert(
      fc.property(records, (given) => {
        const { table, grouping, places, groups } = givenTo(given);
        const { order, isStaying, giver, given: most } = given;
        const partOf = isStaying.map((stays, group) => (stays ? GROUPS : group));
        const gift: Gift = { group: giver, records: most, part: GROUPS };
        let left = most;
        const parts = groups.map((group, at) => {
          const isGiven = at >= places.from && at < places.to && group === giver && left-- > 0;
          return isGiven ? GROUPS : (partOf[group] ?? 0);
        });
        const own = order.map((record, at) => ({ record, part: parts[at] ?? 0 })).slice(places.from, places.to);
        const sorted = own.toSorted((one, other) => one.part - other.part);
        const partition = executor.emptied().partition(table, Int32Array.from(order), [grouping]);
        partition.partOf.set(partOf);
        for (let part = 0; part <= GROUPS; part++) partition.nextOf[part] = own.filter((one) => one.part < part).length;
        partition.move(places, grouping, gift);
        const moved = sorted.map(({ record }) => record);
        expect([...partition.order]).toEqual([...order.slice(0, places.from), ...moved, ...order.slice(places.to)]);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps the order that it was given as it was", () => {
    const order = Int32Array.of(1, 0);
    const grouping = { place: 0, groupOf: Int32Array.of(0, 1), groups: 2 };
    const partition = executor.emptied().partition({ codes: Uint16Array.of(0, 1), width: 1 }, order, [grouping]);
    partition.partOf.set([0, 1]);
    partition.nextOf.set([0, 1]);
    partition.move({ from: 0, to: 2 }, grouping, { group: -1, records: 0, part: 0 });
    expect(partition.order).toEqual(Int32Array.of(0, 1));
    expect(order).toEqual(Int32Array.of(1, 0));
  });
});
