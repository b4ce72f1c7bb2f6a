import type { Result } from "@nrs-kit/domain";
import type { AnyChart } from "../chart.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import type { UncheckedEvent } from "../guard.js";
import type { Snapshot } from "../snapshot.js";
import { step } from "../step.js";

/** What tests reached of a chart, and what they did not. */
export interface Coverage {
  readonly states: Reached;
  /** Transitions, each as `state event`. */
  readonly transitions: Reached;
}

/** Names that were reached, and names that were missed, in the order of the chart. */
export interface Reached {
  readonly reached: readonly string[];
  readonly missed: readonly string[];
}

/** A `step` that takes note of where it has been. */
export interface CoveredSteps {
  step(snapshot: Snapshot<object>, event: UncheckedEvent): Result<Snapshot<object>, ReferralRefusalCode>;
  coverage(): Coverage;
}

/**
 * Makes a `step` for the tests of a program that embeds a chart. In the end it tells which states and transitions of the
 * chart those tests never came to.
 *
 * @example
 * ```ts
 * const covered = coveredSteps(planChart);
 * for (const { before, event } of randomWalk(planChart, newInstances("plan")[0], 7, 500)) covered.step(before, event);
 * covered.coverage().states.missed; // => []
 * ```
 */
export function coveredSteps(chart: AnyChart): CoveredSteps {
  const states = new Set<string>();
  const transitions = new Set<string>();
  return {
    step: (snapshot, event) => {
      const stepped = step(chart, snapshot, event);
      states.add(snapshot.value);
      if (stepped.ok) {
        states.add(stepped.value.value);
        transitions.add(`${snapshot.value} ${event.type}`);
      }
      return stepped;
    },
    coverage: () => ({
      states: reached(Object.keys(chart.table.states), states),
      transitions: reached(
        chart.table.transitions.map(({ from, event }) => `${from} ${event}`),
        transitions,
      ),
    }),
  };
}

const reached = (names: readonly string[], seen: ReadonlySet<string>): Reached => ({
  reached: names.filter((name) => seen.has(name)),
  missed: names.filter((name) => !seen.has(name)),
});
