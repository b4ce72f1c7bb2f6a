import { describe, expect, test } from "vitest";
import { deadlineOf } from "../jurisdiction/deadlines.js";
import { genericProfile } from "../jurisdiction/generic.js";
import { chartNames } from "../registry.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { stepSystem } from "../system/step-system.js";
import { isTreatedAsChild } from "../system/system.js";
import { eventsFor, explore } from "../testing/explore.js";
import { chartNamed, everyMove, type Move, statesFrom } from "../testing/moves.js";
import { shortestPaths } from "../testing/shortest-paths.js";
import { newInstances } from "../testing/starts.js";
import { wholeSystem } from "../testing/walk-system.js";

// The safety invariants of the process that its charts keep, each over everything that the samples can reach.

const DAY = 86_400_000;
const contextOf = ({ context }: Snapshot<object>) => context as Readonly<Record<string, unknown>>;
const isChild = (snapshot: Snapshot<object>): boolean => contextOf(snapshot).treatedAsChild === true;
const effective = ["granted", "partially-granted"];
const beneficiary = { role: "beneficiary", organisation: "org:team" } as const;
const at = "2026-01-05T10:00:00Z";
const consentMoves = everyMove("consent");
const grants = consentMoves.filter(
  ({ before, after }) => !effective.includes(before.value) && effective.includes(after.value),
);

describe("consent", () => {
  const chart = chartNamed("consent");
  const reached = explore(chart, newInstances("consent"));

  test("S5: to withdraw takes one event with no further word, to grant takes three and more", () => {
    const held = reached.filter(({ value }) => effective.includes(value));
    const refused = held.filter(
      (one) => !step(chart, one, { type: "consent.withdrawn", at, by: beneficiary } as never).ok,
    );
    const ways = newInstances("consent").map((start) => shortestPaths(chart, start).get("granted")?.events.length ?? 0);
    expect([held.length > 0, refused, Math.min(...ways) >= 3]).toEqual([true, [], true]);
  });

  test("S6: what was refused, withdrawn, revoked, invalidated, expired or superseded is never granted again", () => {
    const ended = ["refused", "withdrawn", "revoked", "invalidated", "expired", "superseded"];
    expect([...statesFrom("consent", ended)].filter((state) => effective.includes(state))).toEqual([]);
  });

  test("S7: nobody consents before everything is explained, in a language understood, and a child not alone", () => {
    expect([...statesFrom("consent", ["not-requested"], { states: ["explained"] })]).not.toContain("granted");
    expect([...statesFrom("consent", ["not-requested"], { states: ["explained"] })]).not.toContain("partially-granted");
    const withoutInterpreter = { events: ["interpreter.engaged"] };
    expect([...statesFrom("consent", ["awaiting-interpreter"], withoutInterpreter)]).toEqual(["awaiting-interpreter"]);
    const explained = consentMoves.filter(({ event }) => event.type === "consent.explained");
    const attested = ({ event }: Move): unknown => event.attested;
    expect(explained.filter((one) => !(attested(one) as readonly string[]).includes("language-is-understood"))).toEqual(
      [],
    );
    const alone = grants.filter(({ before }) => isChild(before) && contextOf(before).representativeVerified !== true);
    expect([explained.length > 0, grants.length > 0, alone]).toEqual([true, true, []]);
  });

  test("S8: no consent is without an end, none ends later than a profile allows, and majority ends what another gave", () => {
    const days = grants.map(({ event, after }) => {
      const { validUntil, atMostDays } = contextOf(after);
      return (Date.parse(String(validUntil)) - Date.parse(event.at)) / DAY / Number(atMostDays);
    });
    expect(days.filter((share) => !(share > 0 && share <= 1))).toEqual([]);
    for (const { after } of grants) {
      const due = deadlineOf(after, at, genericProfile);
      const expired = step(chart, after, {
        type: due?.event,
        at: due?.dueAt,
        by: { role: "system", organisation: "org:team" },
      } as never);
      expect(expired).toMatchObject({ ok: true, value: { value: "expired" } });
      const grown = step(chart, after, {
        type: "majority.reached",
        at,
        by: { role: "system", organisation: "org:team" },
      } as never);
      expect(grown.ok).toBe(contextOf(after).givenBy === "representative");
    }
  });
});

describe("age", () => {
  test("S12: who may be a child is treated as one until verified, and what stays open makes nobody an adult", () => {
    const moves = everyMove("age");
    const adults = moves.filter(({ after }) => after.value === "adult");
    const ways = new Set(adults.map(({ before, event }) => `${before.value} ${event.type}`));
    expect([...ways].sort()).toEqual([
      "assessment-pending majority.verified",
      "child majority.reached",
      "presumed-child majority.documented",
      "unknown majority.assumed",
      "unknown majority.documented",
    ]);
    const states = Object.keys(chartNamed("age").table.states);
    expect(states.filter((state) => !isTreatedAsChild(state))).toEqual(["adult"]);
    const open = moves.filter(({ event }) => event.type === "age-assessment.left-open");
    expect(open.every(({ after }) => after.value === "presumed-child")).toBe(true);
  });

  test("S12: doubt about an adult makes every chart of the case treat the person as a child at once", () => {
    const doctor = { role: "identifying-authority", organisation: "org:team" } as const;
    const attested = ["document-is-not-suspected-false", "child-is-believed"];
    const adult = stepSystem(wholeSystem(), "age", { type: "majority.documented", at, by: doctor, attested });
    if (!adult.ok) throw new Error("an adult is not accepted");
    const doubted = stepSystem(adult.value.system, "age", { type: "age.doubted", at, by: doctor, attested });
    if (!doubted.ok) throw new Error("a doubt is not accepted");
    const treated = (system: { readonly instances: Readonly<Record<string, Snapshot<object>>> }) => [
      ...new Set(
        Object.values(system.instances).flatMap(({ context }) =>
          "treatedAsChild" in context ? [context.treatedAsChild] : [],
        ),
      ),
    ];
    expect([treated(adult.value.system), treated(doubted.value.system)]).toEqual([[false], [true]]);
  });
});

/** What a chart of a case answers to everything the samples can say, while another chart stands in some state. */
function answersBeside(
  name: "service" | "stay" | "plan" | "reflection",
  other: "proceedings" | "identification",
  state: string,
) {
  const system = wholeSystem();
  const beside = system.instances[other] as Snapshot<object>;
  const instances = { ...system.instances, [other]: { ...beside, value: state } };
  return explore(chartNamed(name), newInstances(name)).flatMap((snapshot) =>
    eventsFor(chartNamed(name), snapshot).map((event) => {
      const key = name === "stay" || name === "service" ? `${name}/one` : name;
      const stepped = stepSystem({ ...system, instances: { ...instances, [key]: snapshot } }, key, event);
      return stepped.ok
        ? (stepped.value.system.instances[key]?.value ?? "")
        : stepped.refusals.map((one) => one.code).join();
    }),
  );
}

describe("assistance", () => {
  test.each(["service", "stay", "plan", "reflection"] as const)(
    "S15: what a %s answers depends on no complaint, testimony or proceedings",
    (name) => {
      const states = Object.keys(chartNamed("proceedings").table.states);
      const [first, ...others] = states.map((state) => answersBeside(name, "proceedings", state));
      expect(others.filter((one) => JSON.stringify(one) !== JSON.stringify(first))).toEqual([]);
      expect(first?.length).toBeGreaterThan(0);
    },
  );

  test("S16: what a stay answers depends on no outcome of the identification", () => {
    const states = Object.keys(chartNamed("identification").table.states);
    const [first, ...others] = states.map((state) => answersBeside("stay", "identification", state));
    expect(others.filter((one) => JSON.stringify(one) !== JSON.stringify(first))).toEqual([]);
  });

  test("S18: a reflection period runs thirty days at least and as many as the profile says, unless the person chooses", () => {
    const chart = chartNamed("reflection");
    const [start] = newInstances("reflection");
    for (const days of [1, 30, 45, 90]) {
      const begun = { ...start, context: { ...start?.context, days } } as Snapshot<object>;
      const running = shortestPaths(chart, begun).get("running");
      const until = Date.parse(String(running && contextOf(running.end).until));
      expect((until - Date.parse(at)) / DAY).toBe(Math.max(30, days));
      const early = {
        type: "reflection.elapsed",
        at: new Date(until - 1000).toISOString(),
        by: { role: "system", organisation: "org:team" },
      };
      expect(running && step(chart, running.end, early as never)).toMatchObject({
        refusals: [{ code: "period.not-over" }],
      });
    }
    const left = everyMove("reflection").filter(
      ({ before, after }) => before.value === "running" && after.value !== "running",
    );
    const ways = new Map(left.map(({ event }) => [event.type, event.by.role]));
    expect([...ways]).toEqual([
      ["decision.made", "beneficiary"],
      ["reflection.elapsed", "system"],
      ["reflection.terminated", "identifying-authority"],
    ]);
    const terminated = left.filter(({ event }) => event.type === "reflection.terminated");
    expect(terminated.every(({ event }) => (event.attested as readonly string[]).includes("reasons-are-written"))).toBe(
      true,
    );
  });

  test("S23: no bed ends by the clock: it can only make people plan the exit", () => {
    const byClock = everyMove("stay").filter(({ event }) => event.by.role === "system");
    expect(new Set(byClock.map(({ event, after }) => `${event.type} ${after.value}`))).toEqual(
      new Set(["stay-limit.reached exit-planning"]),
    );
    const states = Object.keys(chartNamed("stay").table.states);
    const due = states.map(
      (value) => deadlineOf({ chart: "stay", version: 1, value, context: {} }, at, genericProfile)?.event,
    );
    expect(new Set(due.filter((one) => one !== undefined))).toEqual(new Set(["stay-limit.reached"]));
  });
});

describe("an adult", () => {
  const leaving: Readonly<Record<string, readonly string[]>> = {
    stay: ["ended", "outreach"],
    return: ["refused", "closed"],
    case: ["declined", "closed"],
  };
  // Where nobody holds the person: the stay is over and only contact is kept, or there is no contact; a case that rests.
  const free: Readonly<Record<string, readonly string[]>> = {
    stay: ["outreach", "missing"],
    return: [],
    case: ["lost-contact", "declined", "referred-out", "transferred-out", "closed"],
  };

  test.each(["stay", "return", "case"] as const)(
    "S22: leaves a %s in one event, from wherever there is contact",
    (name) => {
      const chart = chartNamed(name);
      const adults = explore(chart, newInstances(name)).filter((one) => !isChild(one));
      const open = adults.filter(({ value }) => !chart.table.states[value]?.final && !free[name]?.includes(value));
      const held = open.filter((snapshot) => {
        const tried = eventsFor(chart, snapshot).filter(({ by }) => by.role === "beneficiary");
        return !tried.some((event) => {
          const stepped = step(chart, snapshot, event);
          return stepped.ok && leaving[name]?.includes(stepped.value.value);
        });
      });
      expect([open.length > 0, [...new Set(held.map(({ value }) => value))]]).toEqual([true, []]);
    },
  );
});

describe("risk", () => {
  test("S33: a risk that was not assessed, or is being assessed again, opens nothing that a high one does not", () => {
    const chart = chartNamed("case");
    const opened = (risk: string) =>
      new Set(
        everyMove("case").flatMap(({ before, event }) => {
          if (!("standing" in event)) return [];
          const beside = { ...event, standing: { ...(event.standing as object), risk } };
          return step(chart, before, beside as never).ok ? [JSON.stringify([before, event.type])] : [];
        }),
      );
    const byHigh = opened("high");
    for (const risk of ["unassessed", "reassessing"]) {
      expect([...opened(risk)].filter((one) => !byHigh.has(one))).toEqual([]);
    }
    expect(byHigh.size).toBeLessThan(opened("low").size);
  });
});

test("S17: while there are grounds, nothing in any chart but the person's own wish takes the person out of the country", () => {
  const returns = everyMove("return").filter(({ after }) => after.value === "registered");
  expect(returns.every(({ event }) => (event.attested as readonly string[]).includes("return-was-consented"))).toBe(
    true,
  );
  const removals = chartNames
    .flatMap((name) => chartNamed(name).table.events)
    .filter((event) => /remov|deport|expel/.test(event));
  expect(removals).toEqual([]);
});
