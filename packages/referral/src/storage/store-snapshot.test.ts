import { readFileSync } from "node:fs";
import {
  DataCategoryCode,
  LegalBasisCode,
  PurposeCode,
  ReferralDeclineReasonCode,
  type RefusalCode,
} from "@nrs-kit/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnyChart, defineChart } from "../chart.js";
import { planChart, planMachine } from "../charts/plan.js";
import { textPatterns } from "../faults.js";
import { chartByName, chartNames } from "../registry.js";
import { closed, count, flag, identifier, uuid } from "../shape.js";
import { parseSnapshot, type Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { eventsFor, explore } from "../testing/explore.js";
import { newInstances } from "../testing/starts.js";
import { longText, shortText } from "./short-text.js";
import { restoreSnapshot, storeSnapshot } from "./store-snapshot.js";
import { storedCodes } from "./stored-codes.js";

const chartOf = (name: string): AnyChart => {
  const found = chartByName(name);
  if (!found.ok) throw new Error("no such chart");
  return found.value;
};

/** The organisations of the samples under names as long as those of real ones. */
const withLongNames = (snapshot: Snapshot<object>): Snapshot<object> =>
  JSON.parse(JSON.stringify(snapshot).replaceAll('"org:', '"urn:example:organisation:'));

const reachable = new Map(
  chartNames.map((name) => [name, explore(chartOf(name), newInstances(name)).map(withLongNames)] as const),
);

describe.each(chartNames)("a stored snapshot of the chart %s", (name) => {
  const chart = chartOf(name);
  const snapshots = reachable.get(name) ?? [];

  test("is read back as it was, whatever was reached", () => {
    for (const snapshot of snapshots) {
      expect(restoreSnapshot(chart, storeSnapshot(chart, snapshot))).toEqual({ ok: true, value: snapshot });
    }
  });

  test("takes at most 300 bytes", () => {
    const lengths = snapshots.map((one) => Buffer.byteLength(storeSnapshot(chart, one)));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
  });

  test("that was tampered with is refused with a code, or is another snapshot of the chart", () => {
    const rewritten = fc.tuple(fc.constantFrom(...snapshots), fc.nat(), fc.jsonValue());
    const law = fc.property(rewritten, ([snapshot, at, item]) => {
      const items: unknown[] = JSON.parse(storeSnapshot(chart, snapshot));
      const read = restoreSnapshot(chart, JSON.stringify(items.with(at % items.length, item)));
      if (read.ok) expect(parseSnapshot(chart, read.value)).toEqual(read);
      else expect(read.refusals[0].code).toMatch(/^[a-z-]+\.[a-z-]+$/);
    });
    fc.assert(law, { numRuns: 300 });
  });

  test("of version 1 is restored, stands where it stood, and can still be finished", () => {
    const lines = readFileSync(new URL(`../../test-data/stored/1/${name}.jsonl`, import.meta.url), "utf8");
    const texts = lines.trimEnd().split("\n");
    const restored = texts.map((text) => restoreSnapshot(chart, text));
    expect(restored.map((one) => (one.ok ? one.value.value : one.refusals[0].code))).toEqual(
      texts.map((text) => JSON.parse(text)[2]),
    );
    const stuck = restored.filter((one) => one.ok && !canFinish(chart, one.value));
    expect(stuck).toEqual([]);
  });
});

/** Whether a walk from here comes to a final state; a chart without final states can always be moved. */
function canFinish(chart: AnyChart, from: Snapshot<object>): boolean {
  const finals = Object.values(chart.table.states).filter((state) => state.final);
  if (finals.length === 0) return eventsFor(chart, from).some((event) => step(chart, from, event).ok);
  return explore(chart, [from]).some(({ value }) => chart.table.states[value]?.final === true);
}

test.each<readonly [text: string, code: RefusalCode]>([
  ["", "snapshot.malformed"],
  ["{}", "snapshot.malformed"],
  ["[]", "chart.unknown"],
  ['["stay",1,"assessing"]', "chart.unknown"],
  ['["plan",0,"assessing"]', "version.unknown"],
  ['["plan",2,"assessing"]', "version.unknown"],
  ['["plan","1","assessing"]', "version.unknown"],
  ['["plan",1,"dancing"]', "state.unknown"],
  ['["plan",1,"toString"]', "state.unknown"],
  ['["plan",1,"assessing"]', "snapshot.malformed"],
  ['["plan",1,"assessing","~AY9rXAAAcACAAAAAAAAAAQ","org:team",2,0]', "snapshot.malformed"],
  ['["plan",1,"assessing","~AY9rXAAAcACAAAAAAAAAAQ","org:team",0,0,0]', "snapshot.malformed"],
])("what was never stored is refused: %#", (text, code) => {
  expect(restoreSnapshot(planChart, text)).toMatchObject({ ok: false, refusals: [{ code }] });
});

test("every text is read back from its short form, and a UUID takes 23 characters", () => {
  const text = fc.oneof(fc.uuid(), fc.string(), fc.stringMatching(/^~{1,3}[A-Za-z0-9_-]{22}$/));
  fc.assert(fc.property(text, (one) => longText(shortText(one)) === one));
  fc.assert(
    fc.property(
      fc.uuid().filter((one) => textPatterns.uuid.test(one)),
      (one) => shortText(one).length === 23,
    ),
  );
});

test("every code that a record can hold has one position", () => {
  const lists = [DataCategoryCode, PurposeCode, LegalBasisCode, ReferralDeclineReasonCode];
  const codes = lists.flatMap((list): readonly string[] => list.options);
  expect(codes.filter((one) => !storedCodes.includes(one))).toEqual([]);
  expect(new Set(storedCodes).size).toBe(storedCodes.length);
});

describe("a snapshot of an earlier version of a chart", () => {
  const fields = { case: uuid, owner: identifier, treatedAsChild: flag, version: count };
  const second = defineChart({
    ...planChart,
    machine: planMachine,
    context: closed<object>({ ...fields, reviews: count }),
    earlier: [
      {
        context: closed(fields),
        upgrade: (state, context) => ({
          state: state === "review" ? "active" : state,
          context: { ...context, reviews: state === "review" ? 1 : 0 },
        }),
      },
    ],
  });
  const [start] = newInstances("plan");

  test("becomes one of the present version, from plain JSON and from its stored form", () => {
    const before = { ...start, value: "review" } as Snapshot<object>;
    const after = { ...before, version: 2, value: "active", context: { ...before.context, reviews: 1 } };
    expect(parseSnapshot(second, before)).toEqual({ ok: true, value: after });
    expect(restoreSnapshot(second, storeSnapshot(planChart, before as never))).toEqual({ ok: true, value: after });
    expect(restoreSnapshot(second, storeSnapshot(second, after))).toEqual({ ok: true, value: after });
  });

  test("is refused when it does not fit its own version, or comes to a state that is no more", () => {
    const codes = (value: unknown) => parseSnapshot(second, value);
    expect(codes({ ...start, context: { ...start?.context, reviews: 0 } })).toMatchObject({
      refusals: [{ code: "snapshot.malformed", pointer: "/context" }],
    });
    expect(codes({ ...start, value: "dancing" })).toMatchObject({ refusals: [{ code: "state.unknown" }] });
    expect(codes({ ...start, version: 3 })).toMatchObject({ refusals: [{ code: "version.unknown" }] });
  });
});
