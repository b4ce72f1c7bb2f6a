import { oneClass, refinedByAll } from "./classes.js";
import type { Composite } from "./composite.js";
import { everyCode } from "./grouping.js";
import { histogramOf } from "./histogram.js";
import type { Interner } from "./interner.js";
import type { TupleTable } from "./tuple-table.js";

/** Records, and after them the people of a population, who are no records and of whom nothing sensitive is known. */
export function amongPeople(records: TupleTable, codes: readonly Int32Array[], people: number): TupleTable {
  const longer = (numbers: Int32Array, more: Int32Array = new Int32Array(people)) => {
    const joined = new Int32Array(records.tuples + people);
    joined.set(numbers);
    joined.set(more, records.tuples);
    return joined;
  };
  return {
    tuples: records.tuples + people,
    codes: records.codes.map((own, place) => longer(own, codes[place])),
    sensitive: records.sensitive.map((own) => longer(own)),
    counts: longer(records.counts),
    people: longer(new Int32Array(), new Int32Array(people).fill(1)),
  };
}

/** Whether some combination has more records than people. */
export function lacksPeople(table: TupleTable, composites: readonly Composite[], interner: Interner): boolean {
  const parts = table.codes.map((codes, place) => ({ codes, grouping: everyCode(composites[place]?.size ?? 0) }));
  const { classOf, classes, sizes } = refinedByAll(table, oneClass(table), parts, interner);
  const people = histogramOf(classOf, classes, table.people);
  return people.some((count, one) => count < (sizes[one] ?? 0));
}
