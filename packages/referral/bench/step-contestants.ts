import { createActor, type SnapshotFrom, transition } from "xstate";
import type { ReferralContext } from "../src/index.js";
import { referralChart, type Snapshot, step } from "../src/index.js";
import { END, input, script, start } from "./referral-script.js";

const { machine } = referralChart;

const check = (value: unknown): void => {
  if (value !== END) throw new Error(`a contestant ended in ${String(value)}`);
};

const STEPS = 75_000;
const ACTORS = 800;
const TRANSITIONS = 300;

/** The script through `step`. */
export const byStep = (): number => {
  for (let time = 0; time < STEPS; time++) {
    let snapshot: Snapshot<ReferralContext> = start;
    for (const event of script) {
      const stepped = step(referralChart, snapshot, event);
      if (stepped.ok) snapshot = stepped.value;
    }
    check(snapshot.value);
  }
  return STEPS * script.length;
};

/** The script sent to an actor of XState. */
export const byActor = (): number => {
  for (let time = 0; time < ACTORS; time++) {
    const actor = createActor(machine, { input }).start();
    for (const event of script) actor.send(event);
    check(actor.getSnapshot().value);
    actor.stop();
  }
  return ACTORS * script.length;
};

/** The script through XState's pure `transition`. */
export const byTransition = (): number => {
  for (let time = 0; time < TRANSITIONS; time++) {
    let snapshot: SnapshotFrom<typeof machine> = machine.resolveState({ value: "draft", context: start.context });
    for (const event of script) [snapshot] = transition(machine, snapshot, event);
    check(snapshot.value);
  }
  return TRANSITIONS * script.length;
};
