import { BugError } from "@nrs-kit/domain";
import { type ChartName, chartByName } from "../registry.js";
import { initialSnapshot, type Snapshot } from "../snapshot.js";

const id = (last: string) => `018f6b5c-0000-7000-8000-${last.padStart(12, "0")}`;

const inputs: Readonly<Record<ChartName, readonly object[]>> = {
  referral: [
    {
      referral: id("1"),
      person: id("2"),
      from: "org:team",
      to: "org:centre",
      purpose: "emergency-protection",
      urgency: "high",
    },
    {
      referral: id("3"),
      person: id("2"),
      from: "org:team",
      to: "org:shelter",
      purpose: "emergency-protection",
      urgency: "immediate",
    },
  ],
  identification: [true, false].flatMap((treatedAsChild) =>
    [true, false].map((childAtExploitation) => ({ case: id("4"), treatedAsChild, childAtExploitation })),
  ),
};

/** New instances of a chart, about invented cases. */
export function startsOf(name: ChartName): readonly Snapshot<object>[] {
  const chart = chartByName(name);
  if (!chart.ok) throw new BugError("A chart name without a chart.");
  return inputs[name].map((input) => {
    const start = initialSnapshot(chart.value, input);
    if (!start.ok) throw new BugError("An invented case that no chart begins with.");
    return start.value;
  });
}
