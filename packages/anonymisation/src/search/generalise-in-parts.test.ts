import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { BugError, type Result } from "@nrs-kit/domain";
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { readSample, taskOf } from "../../test/golden.js";
import { compiled, problemInPopulation, smallProblem, tableOfRows } from "../../test/tasks.js";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { columnsOf } from "./column.js";
import { type Generalisation, generalise } from "./generalise.js";
import { generaliseInParts, type SearchInParts } from "./generalise-in-parts.js";
import type { PartOutcome, SearchPart } from "./search-part.js";
import { searchPart } from "./search-part.js";

const folder = new URL("../../test-data/", import.meta.url);
const sample = readSample(folder, "nrs2443");

const given = <Value>(result: Result<Value, AnonymisationRefusalCode>): Value => {
  if (!result.ok) throw new Error(result.refusals[0].code);
  return result.value;
};

/** What must not depend on who searched for which part. */
const essence = ({ checked: _, ...found }: Generalisation) => found;

/** Says beforehand which part every subtree belongs to. */
const shareOut = ([part]: readonly SearchPart[], partOf: (subtree: number) => number): void => {
  const takenBy = part?.memory.takenBy ?? new Int32Array();
  for (let subtree = 0; subtree < takenBy.length; subtree++) takenBy[subtree] = partOf(subtree);
};

afterEach(() => vi.unstubAllGlobals());

describe("a search in parts", () => {
  it.each([
    ["records", smallProblem],
    ["records in view of a population", problemInPopulation],
  ])("finds for %s what one search finds, whoever takes which subtree, and in whatever order", (_, problems) => {
    const assignment = fc.array(fc.nat(3), { minLength: 40, maxLength: 40 });
    const turns = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(problems as typeof smallProblem, assignment, turns, ({ rows, task }, assigned, order) => {
        const table = tableOfRows(rows);
        const whole = generalise(table, task);
        const search = generaliseInParts(table, task, 4);
        if (!search.ok) {
          expect(search).toEqual(whole);
          return;
        }
        const { parts, finish } = search.value;
        shareOut(parts, (subtree) => 1 + ((assigned[subtree % assigned.length] ?? 0) % parts.length));
        const outcomes: PartOutcome[] = [];
        for (const at of order) if (parts[at] !== undefined) outcomes.push(searchPart(structuredClone(parts[at])));
        const found = finish(outcomes);
        if (!whole.ok) expect(found).toEqual(whole);
        else expect(essence(given(found))).toEqual(essence(whole.value));
      }),
      { numRuns: 3000 },
    );
  });

  it("judges what one search judges when there is one part", () => {
    const task = taskOf("k5@0.05@loss-am", sample);
    const search = given(generaliseInParts(sample.table, task, 1));
    const found = given(search.finish(search.parts.map(searchPart)));
    expect(found).toEqual(given(generalise(sample.table, task)));
    expect(search.progress()).toMatchObject({ checked: found.checked, loss: expect.closeTo(found.loss, 6) });
  });
});

describe("a search that threads share", () => {
  const execArgv = ["--conditions=@nrs-kit/source"];
  const entry = new URL("../../test/search-thread.mjs", import.meta.url);
  const threads = Array.from({ length: 3 }, () => new Worker(entry, { execArgv }));
  afterAll(() => Promise.all(threads.map((thread) => thread.terminate())));

  /** Asks every thread for its part. */
  const searched = async ({ parts }: SearchInParts<Generalisation>): Promise<readonly PartOutcome[]> =>
    Promise.all(
      parts.map(async (part, at) => {
        threads[at]?.postMessage(part);
        const [outcome] = await once(threads[at] as Worker, "message");
        return outcome as PartOutcome;
      }),
    );

  it.each([
    "k5@0.05@loss-am",
    "k5@0.05@loss-gm",
    "k5@0@ent",
    "k5+te0.2:exploitation@0.05@loss-am",
    "k5+el2:exploitation@0.2@loss-am",
  ])("finds what one search finds: %s", async (cell) => {
    const task = taskOf(cell, sample);
    const whole = given(generalise(sample.table, task));
    for (let round = 0; round < 3; round++) {
      const search = given(generaliseInParts(sample.table, task, threads.length));
      const found = given(search.finish(await searched(search)));
      expect(essence(found)).toEqual(essence(whole));
      expect(search.progress().checked).toBe(found.checked);
    }
  });

  it("stops when it is told, and states what it left open", async () => {
    // Nothing is known of this metric before the classes are, so that there is much to judge.
    const task = { ...taskOf("k5@0.05@loss-am", sample), metric: "discernibility" as const };
    const whole = given(generalise(sample.table, task));
    const search = given(generaliseInParts(sample.table, task, threads.length));
    const outcomes = searched(search);
    search.stop();
    const found = given(search.finish(await outcomes));
    expect(found.checked).toBeLessThan(whole.checked);
    expect(found.leastLoss).toBeLessThanOrEqual(whole.loss);
    expect(found.leastLoss).toBeLessThan(found.loss);
    expect(found.loss).toBeGreaterThanOrEqual(whole.loss);
  });
});

describe("generaliseInParts", () => {
  const age = compiled(["16", "17", "30", "31"].map((value) => [value, Number(value) < 18 ? "child" : "adult", "*"]));
  const rows = columnsOf(["age"], [["16"], ["17"], ["30"], ["31"], ["31"]]);
  const task = {
    quasiIdentifiers: [{ field: "age", hierarchy: age }],
    models: [{ model: "k-anonymity" as const, k: 2 }],
    suppressionLimit: 0,
    metric: "loss-arithmetic" as const,
  };

  it("has no more parts than there are subtrees, and at least one", () => {
    const count = (threads: number) => given(generaliseInParts(rows, task, threads)).parts.length;
    expect([0, 1, 2, 9, 2.7, Number.NaN].map(count)).toEqual([1, 1, 2, 3, 2, 1]);
  });

  it("is not finished while the outcome of a part is missing", () => {
    const { parts, finish } = given(generaliseInParts(rows, task, 2));
    const outcomes = parts.map(searchPart);
    for (const some of [[], outcomes.slice(1)]) expect(() => finish(some)).toThrow(BugError);
    expect(finish(outcomes.toReversed()).ok).toBe(true);
  });

  it("has one part where memory cannot be shared", () => {
    vi.stubGlobal("SharedArrayBuffer", undefined);
    const search = given(generaliseInParts(rows, task, 4));
    expect(search.parts.length).toBe(1);
    const outcomes = search.parts.map((part) => searchPart(structuredClone(part)));
    expect(given(search.finish(outcomes)).levels).toEqual({ age: 1 });
  });

  it("refuses at once what is wrong with the task, and what nothing can hold", () => {
    const refused = (more: object) => generaliseInParts(rows, { ...task, ...more }, 2);
    expect(refused({ suppressionLimit: 2 })).toMatchObject({ ok: false, refusals: [{ code: "limit.out-of-range" }] });
    expect(generaliseInParts({ rows: 0, columns: {} }, task, 2)).toMatchObject({
      ok: false,
      refusals: [{ code: "column.missing" }],
    });
  });
});
