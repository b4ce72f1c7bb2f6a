import { countingUp } from "./counting-up.js";
import { histogramOf } from "./histogram.js";
import { numbersAt } from "./numbers-at.js";
import type { TupleTable } from "./tuple-table.js";

/** What one composite after others splits classes by: the tuples, joined as far as these composites do not tell them apart. */
export interface Stage {
  /** Its tuples, with the codes of the composites up to its own. */
  readonly table: TupleTable;
  /** For each tuple the one of the stage before in which it lies. */
  readonly within: Int32Array;
  /** How many tuples the stage before has. */
  readonly before: number;
}

/** The stages of a table, and what lies before the first. */
export interface Stages {
  /** One for each composite from the first on; the last has the tuples of the table itself. */
  readonly stages: readonly Stage[];
  /** For each tuple before the first stage a tuple of the table that lies in it. */
  readonly leads: Int32Array;
}

/**
 * Rolls a table up for each of its composites, so that what few composites say is judged on few tuples.
 *
 * @param table - tuples in the order of what follows; in another order less is joined, and nothing is wrong
 * @param leading - numbers of the tuples that every stage keeps apart
 * @param first - the composite of the first stage
 * @param groups - for each composite from there on numbers of the tuples that its stage and those after it keep apart
 */
export function stagesOf(
  table: TupleTable,
  leading: readonly Int32Array[],
  first: number,
  groups: readonly Int32Array[],
): Stages {
  const differs = firstDifferences(table.tuples, leading, groups);
  const stages: Stage[] = [];
  let own = countingUp(table.tuples);
  let after: Stage | undefined;
  for (let key = groups.length; key > 0; key--) {
    const outer = startsUpTo(key - 1, differs, own);
    const rolled: TupleTable = after === undefined ? table : rolledUp(table, own, first + key - 1, after);
    after = { table: rolled, within: runsWithin(key - 1, differs, own), before: outer.length };
    stages.unshift(after);
    own = outer;
  }
  return { stages, leads: own };
}

/** For each tuple the first key by which it differs from the one before: 0 for what leads, then one more for each composite. */
function firstDifferences(tuples: number, leading: readonly Int32Array[], groups: readonly Int32Array[]): Uint8Array {
  const differs = new Uint8Array(tuples).fill(groups.length);
  for (let key = groups.length; key > 0; key--) markDifferences(groups[key - 1] ?? NONE, key, differs);
  for (const numbers of leading) markDifferences(numbers, 0, differs);
  return differs.fill(0, 0, 1);
}

const NONE = new Int32Array();

// The loops below have no branches: which tuples differ is what no processor foresees.

function markDifferences(numbers: Int32Array, key: number, differs: Uint8Array): void {
  let before = numbers[0] as number;
  for (let tuple = 1; tuple < differs.length; tuple++) {
    const number = numbers[tuple] as number;
    const difference = number ^ before;
    const allBits = (difference | -difference) >> 31;
    differs[tuple] = (key & allBits) | ((differs[tuple] as number) & ~allBits);
    before = number;
  }
}

/** 1 when a tuple begins a run that agrees in all keys up to one, else 0. */
const begins = (key: number, differsBy: number): number => (differsBy - key - 1) >>> 31;

/** Of the first tuples of runs those that begin a run of tuples that agree in all keys up to one. */
function startsUpTo(key: number, differs: Uint8Array, starts: Int32Array): Int32Array {
  const found = new Int32Array(starts.length);
  let runs = 0;
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] as number;
    found[runs] = start;
    runs = (runs + begins(key, differs[start] as number)) | 0;
  }
  return found.slice(0, runs);
}

/** For each run, by its first tuple, the run of tuples that agree in all keys up to one in which it lies. */
function runsWithin(key: number, differs: Uint8Array, starts: Int32Array): Int32Array {
  const within = new Int32Array(starts.length);
  let run = -1;
  for (let at = 0; at < starts.length; at++) {
    run = (run + begins(key, differs[starts[at] as number] as number)) | 0;
    within[at] = run;
  }
  return within;
}

/** A tuple for each run, which holds what the tuples of the stage after it hold together. */
function rolledUp(
  table: TupleTable,
  starts: Int32Array,
  composite: number,
  { table: after, within }: Stage,
): TupleTable {
  const ofStarts = (numbers: Int32Array) => numbersAt(starts, numbers);
  return {
    tuples: starts.length,
    codes: table.codes.slice(0, composite + 1).map(ofStarts),
    sensitive: table.sensitive.map(ofStarts),
    counts: histogramOf(within, starts.length, after.counts),
    people: after.people && histogramOf(within, starts.length, after.people),
  };
}
