import { BugError } from "@nrs-kit/domain";
import { type ChartName, chartByName } from "../registry.js";
import { initialSnapshot, type Snapshot } from "../snapshot.js";

const id = (last: string) => `018f6b5c-0000-7000-8000-${last.padStart(12, "0")}`;

const person = { person: id("2") };
const ofCase = { case: "018f6b5c-0000-7000-8000-00000000ca5e", owner: "org:team" };
const ofAnyAge = [true, false].map((treatedAsChild) => ({ ...ofCase, treatedAsChild }));
const referral = { from: "org:team", purpose: "emergency-protection", ...person };

const inputs: Readonly<Record<ChartName, readonly object[]>> = {
  case: ofAnyAge,
  identification: ofAnyAge.flatMap(({ owner, ...one }) =>
    [true, false].map((childAtExploitation) => ({ ...one, childAtExploitation })),
  ),
  age: [ofCase],
  referral: [
    { ...referral, referral: id("1"), to: "org:centre", urgency: "high" },
    { ...referral, referral: id("3"), to: "org:shelter", urgency: "immediate" },
  ],
  consent: ofAnyAge.map((one) => ({ ...one, ...person, consent: id("c1"), defaultDays: 90, atMostDays: 365 })),
  return: ofAnyAge,
  stay: ofAnyAge,
  plan: ofAnyAge,
  service: [ofCase],
  risk: [ofCase],
  reflection: [{ ...ofCase, days: 30 }],
  proceedings: ofAnyAge,
  compensation: ofAnyAge,
  prevention: ofAnyAge,
  monitoring: ofAnyAge,
};

/**
 * New instances of a chart, about invented cases: a child and an adult where that matters.
 *
 * @example
 * ```ts
 * newInstances("plan").map(({ context }) => context.treatedAsChild); // => [true, false]
 * ```
 */
export function newInstances(name: ChartName): readonly Snapshot<object>[] {
  const chart = chartByName(name);
  if (!chart.ok) throw new BugError("A chart name without a chart.");
  return inputs[name].map((input) => {
    const start = initialSnapshot(chart.value, input);
    if (!start.ok) throw new BugError("An invented case that no chart begins with.");
    return start.value;
  });
}
