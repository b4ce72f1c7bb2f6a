import { BugError } from "@nrs-kit/domain";
import { chance } from "@nrs-kit/domain/synthetic";
import type { UncheckedEvent } from "../guard.js";
import { type SystemStep, stepSystem } from "../system/step-system.js";
import { addInstance, chartOf, type SystemSnapshot, startSystem } from "../system/system.js";
import { allowedActor, everyActor } from "./actors.js";
import { INSTANT } from "./explore.js";
import { samplesOf } from "./samples.js";

const id = (last: string) => `018f6b5c-0000-7000-8000-${last.padStart(12, "0")}`;
const CASE = "018f6b5c-0000-7000-8000-00000000ca5e";

/** One step of a walk: what was tried, and what came of it. */
export interface Walked {
  readonly before: SystemSnapshot;
  readonly key: string;
  readonly event: UncheckedEvent;
  /** Nothing when the step was refused. */
  readonly came: SystemStep | undefined;
  readonly codes: readonly string[];
}

/** A case with two consents, two referrals for a service of the plan, a return and a stay, all at their beginning. */
export function wholeSystem(): SystemSnapshot {
  const begun = startSystem({ case: CASE, owner: "org:team", childAtExploitation: false, reflectionDays: 30 });
  if (!begun.ok) throw new BugError("An invented case that does not begin.");
  const person = { case: CASE, owner: "org:team", treatedAsChild: true };
  const consent = { ...person, person: id("2"), defaultDays: 90, atMostDays: 365 };
  const referral = { person: id("2"), from: "org:team", purpose: "emergency-protection", urgency: "high" };
  const add = (system: SystemSnapshot, key: string, input: object, service?: string): SystemSnapshot => {
    const added = addInstance(system, key, input, service);
    if (!added.ok) throw new BugError("An invented instance that does not begin.");
    return added.value;
  };
  const one = add(begun.value, "service/one", { case: CASE, owner: "org:team" });
  const two = add(one, "consent/one", { ...consent, consent: id("c1") });
  const three = add(two, "consent/two", { ...consent, consent: id("ff") });
  const four = add(three, "referral/one", { ...referral, referral: id("1"), to: "org:centre" }, "service/one");
  const five = add(four, "referral/two", { ...referral, referral: id("3"), to: "org:shelter" });
  return add(add(five, "return/one", person), "stay/one", person);
}

/** Walks through a whole case by chance: mostly events that can happen, some that cannot, with fitting and faulty words. */
export function* walk(seed: number, steps: number): Generator<Walked> {
  const draw = chance(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[draw(items.length)];
  let system = wholeSystem();
  for (let count = 0; count < steps; count++) {
    if (count % 400 === 399) system = wholeSystem();
    const tried = attempt(system, pick, draw);
    if (tried === undefined) continue;
    const came = stepSystem(system, tried.key, tried.event);
    const codes = came.ok ? [] : came.refusals.map((one) => one.code);
    yield { before: system, ...tried, came: came.ok ? came.value : undefined, codes };
    if (came.ok) system = came.value.system;
  }
}

function attempt(
  system: SystemSnapshot,
  pick: <Item>(items: readonly Item[]) => Item | undefined,
  draw: (below: number) => number,
): { readonly key: string; readonly event: UncheckedEvent } | undefined {
  const key = pick(Object.keys(system.instances)) ?? "";
  const chart = chartOf(key);
  const snapshot = system.instances[key];
  if (!chart.ok || snapshot === undefined) return undefined;
  const { table } = chart.value;
  const possible = Object.keys(table.states[snapshot.value]?.on ?? {});
  const type = draw(10) > 0 && possible.length > 0 ? pick(possible) : pick(table.events);
  if (type === undefined) return undefined;
  const transition = table.states[snapshot.value]?.on[type];
  const allowed = transition && draw(10) > 0 ? allowedActor(transition, snapshot.context) : undefined;
  const by = allowed ?? pick(everyActor(snapshot.context));
  const samples = samplesOf(chart.value, type, snapshot.context, INSTANT);
  const details = draw(4) > 0 ? samples[0] : pick(samples);
  return by === undefined ? undefined : { key, event: { type, at: INSTANT, by, ...details } };
}
