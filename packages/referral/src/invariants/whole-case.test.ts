import { describe, expect, test } from "vitest";
import type { CaseFileContext } from "../charts/case-guards.js";
import type { ReferralContext } from "../charts/referral-context.js";
import type { UncheckedEvent } from "../guard.js";
import type { Snapshot } from "../snapshot.js";
import { stepSystem } from "../system/step-system.js";
import { addInstance, instancesOf, isTreatedAsChild, referralsOf, type SystemSnapshot } from "../system/system.js";
import { INSTANT } from "../testing/explore.js";
import { chartNamed, everyMove } from "../testing/moves.js";
import { type Walked, walk, wholeSystem } from "../testing/walk-system.js";

// What a whole case keeps: over a long walk through all of its charts, and over every move of the charts concerned.

const SEED = 20_260_105;
const STEPS = 100_000;
const at = INSTANT;
const coordinator = { role: "case-coordinator", organisation: "org:team", worker: "worker:two" } as const;

/** A permit does not survive JSON; whoever replays a log has asked for it anew. */
const revived =
  (event: UncheckedEvent) =>
  (name: string, value: unknown): unknown =>
    name === "permit" ? event.permit : value;

/** The whole case, with these instances standing in these states. */
const standingIn = (states: Readonly<Record<string, string>>): SystemSnapshot => {
  const system = wholeSystem();
  const { "referral/two": _, ...instances } = system.instances;
  const moved = Object.entries(states).map(([key, value]) => [key, { ...instances[key], value }] as const);
  return { ...system, instances: { ...instances, ...Object.fromEntries(moved) } as SystemSnapshot["instances"] };
};

test("S27: a case closes after its monitoring only when no referral, no stay and no plan is open, and deadlines are handed over", () => {
  const stopped = [
    "closed",
    "rerouted",
    "cancelled",
    "withdrawn",
    "withdrawn-with-retention",
    "withdrawing",
    "stop-escalated",
  ];
  const statesOf = (name: "referral" | "stay" | "plan") => Object.keys(chartNamed(name).table.states);
  const person = { case: wholeSystem().case, owner: "org:team", treatedAsChild: true };
  const attested = ["supervisor-agreed", "no-legal-deadline-is-open"];
  const wrong: string[] = [];
  let closed = 0;
  for (const referral of statesOf("referral")) {
    for (const stay of statesOf("stay")) {
      for (const plan of statesOf("plan")) {
        const open = standingIn({ case: "monitoring", "referral/one": referral, "stay/one": stay, plan });
        const added = addInstance(open, "monitoring/one", person);
        if (!added.ok) throw new Error("an invented monitoring does not begin");
        const monitoring = { ...added.value.instances["monitoring/one"], value: "completed" };
        const instances = { ...added.value.instances, "monitoring/one": monitoring } as SystemSnapshot["instances"];
        const event = { type: "monitoring.completed", at, by: coordinator };
        const may = stopped.includes(referral) && stay === "ended" && plan !== "active";
        const ends = stepSystem({ ...added.value, instances }, "case", { ...event, attested }).ok;
        const early = stepSystem({ ...added.value, instances }, "case", {
          ...event,
          attested: ["supervisor-agreed"],
        }).ok;
        if (ends !== may || early) wrong.push(`${referral} ${stay} ${plan}`);
        if (ends) closed += 1;
      }
    }
  }
  expect([wrong, closed > 0]).toEqual([[], true]);
});

describe("the owner of a case and its history", () => {
  const moves = everyMove("case");
  const contextOf = (snapshot: Snapshot<object>) => snapshot.context as CaseFileContext;

  test("S26: one organisation owns the case, and another one only after it accepted", () => {
    const changed = moves.filter(({ before, after }) => contextOf(before).owner !== contextOf(after).owner);
    const unasked = changed.filter(
      ({ event, after }) => event.type !== "case.transferred" || event.acceptedBy !== contextOf(after).owner,
    );
    expect([changed.length > 5, unasked]).toEqual([true, []]);
    expect(moves.filter(({ after }) => typeof contextOf(after).owner !== "string")).toEqual([]);
  });

  test("S28: opening a case again counts up, keeps everything else, and needs a new consent", () => {
    const reopened = moves.filter(({ event }) => event.type === "case.reopened");
    const wrong = reopened.filter(({ before, event, after }) => {
      const counted = { ...contextOf(before), reopenings: contextOf(before).reopenings + 1 };
      const asked = (event.attested as readonly string[]).includes("new-consent-was-given");
      return !asked || JSON.stringify(counted) !== JSON.stringify(contextOf(after));
    });
    expect([reopened.length > 5, wrong]).toEqual([true, []]);
    const kept = moves.filter(({ event }) => event.type !== "case.reopened");
    expect(kept.filter(({ before, after }) => contextOf(before).reopenings !== contextOf(after).reopenings)).toEqual(
      [],
    );
  });
});

test("S4: a withdrawal leaves the evidence of what was released before it as it was", () => {
  const withdrawn = everyMove("referral").filter(({ event }) => event.type === "consent.withdrawn");
  const releaseOf = ({ context }: Snapshot<object>) => (context as ReferralContext).release;
  const lost = withdrawn.filter(
    ({ before, after }) => JSON.stringify(releaseOf(before)) !== JSON.stringify(releaseOf(after)),
  );
  expect([withdrawn.length > 20, withdrawn.every(({ before }) => releaseOf(before) !== undefined), lost]).toEqual([
    true,
    true,
    [],
  ]);
});

describe(`a walk of ${STEPS} steps through the whole system with the seed ${SEED}`, () => {
  const walked: readonly Walked[] = [...walk(SEED, STEPS)];
  const after = walked.flatMap((one) => (one.came ? [one.came] : []));
  const violations = (rule: (one: SystemSnapshot) => boolean) => after.filter(({ system }) => !rule(system)).length;
  const all = (system: SystemSnapshot, chart: Parameters<typeof instancesOf>[1]) =>
    instancesOf(system, chart).map(([, one]) => one);

  test("takes steps and refusals alike, and reaches every chart", () => {
    const charts = new Set(
      after.flatMap(({ effects }) =>
        effects.flatMap((one) => (one.kind === "stepped" ? [one.instance.replace(/\/.*/s, "")] : [])),
      ),
    );
    expect([after.length > STEPS / 4, walked.length - after.length > STEPS / 20, charts.size]).toEqual([
      true,
      true,
      15,
    ]);
  });

  test("S1: no referral is sent or later without evidence of what was permitted at that instant", () => {
    const sound = (system: SystemSnapshot) =>
      referralsOf(system).every(
        ([, { value, context }]) =>
          ["draft", "release-check", "cancelled"].includes(value) ||
          (context.release !== undefined && context.release.categories.length > 0),
      );
    expect(violations(sound)).toBe(0);
  });

  test("S3: nothing is disclosed under a consent of the case that is not in force", () => {
    const wrong = walked.filter(({ before, came }) =>
      came?.effects.some(
        (one) =>
          one.kind === "disclosed" &&
          one.evidence.consentRefs.length === 1 &&
          all(before, "consent").some(
            (consent) =>
              (consent.context as { consent: string }).consent === one.evidence.consentRefs[0] &&
              !["granted", "partially-granted"].includes(consent.value) &&
              one.evidence.exceptionRef === undefined,
          ),
      ),
    );
    const disclosed = walked.filter(({ came }) => came?.effects.some(({ kind }) => kind === "disclosed"));
    expect([disclosed.length > 20, wrong]).toEqual([true, []]);
  });

  test("S31: every step leaves who, in which role, for whom and when, and what was logged never changes", () => {
    const steps = after.flatMap(({ effects }) => effects.filter((one) => one.kind === "stepped"));
    expect(steps.filter((one) => !one.by.role || !one.by.organisation || !one.at)).toEqual([]);
    // Written down while the case went on, and once more now: nothing that came later reached back.
    const log: string[] = [];
    const held: object[] = [];
    for (const { came } of walk(SEED, 2000)) {
      for (const effect of came?.effects ?? []) {
        log.push(JSON.stringify(effect));
        held.push(effect);
      }
    }
    expect([log.length > 500, held.map((one) => JSON.stringify(one))]).toEqual([true, log]);
  });

  test("S14: a child is never out of identification, nor out of the case by its own act, though it tries", () => {
    const bySelf = walked.filter(({ key, event, before }) => {
      const child = isTreatedAsChild(before.instances.age?.value ?? "unknown");
      const leaves = key === "case" ? ["adult.declined", "beneficiary.withdrew"] : ["identification.withdrawn"];
      return child && leaves.includes(event.type);
    });
    expect([bySelf.length > 50, bySelf.filter(({ came }) => came !== undefined)]).toEqual([true, []]);
  });

  test("S34: what is refused changes nothing and says why", () => {
    expect(walked.filter((one) => one.came === undefined && one.codes.length === 0)).toEqual([]);
  });

  test("S35: the same events lead to the same states, for whoever replays them", () => {
    const log = [...walk(SEED, 399)].filter(({ came }) => came !== undefined);
    const replayed = log.reduce((system, { key, event }) => {
      const stepped = stepSystem(system, key, JSON.parse(JSON.stringify(event), revived(event)));
      return stepped.ok ? stepped.value.system : system;
    }, wholeSystem());
    expect([log.length > 50, replayed]).toEqual([true, log.at(-1)?.came?.system]);
  });
});
