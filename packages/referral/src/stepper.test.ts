import { expect, test } from "vitest";
import { transition } from "xstate";
import { referralChart } from "./charts/referral.js";
import { stepper } from "./stepper.js";
import { eventsFor, explore } from "./testing/explore.js";
import { newInstances } from "./testing/starts.js";

test("stepper agrees with XState's own transition on every reachable snapshot of a referral", () => {
  const { machine } = referralChart;
  const starts = newInstances("referral");
  const { next } = stepper(machine, starts[0]?.context);
  const reached = explore(referralChart, starts);
  const apart = reached.flatMap((one) => {
    // A snapshot of the referral chart has its context.
    const before = machine.resolveState({ value: one.value, context: one.context } as never);
    return eventsFor(referralChart, one).filter((event) => {
      const [theirs] = transition(machine, before, event as never);
      const ours = next(before, event as never);
      return JSON.stringify([ours.value, ours.context]) !== JSON.stringify([theirs.value, theirs.context]);
    });
  });
  expect([reached.length > 100, apart]).toEqual([true, []]);
});
