import { createActor, type SnapshotFrom, transition } from "xstate";
import { against, type BenchRow } from "../../workbench/src/measurement/index.js";
import type { ReferralContext } from "../src/index.js";
import { referralChart, type Snapshot, step } from "../src/index.js";

import { END, input, script, start } from "./referral-script.js";

const { machine } = referralChart;

const check = (value: unknown): void => {
  if (value !== END) throw new Error(`a contestant ended in ${String(value)}`);
};

const byStep = (times: number) => (): number => {
  for (let time = 0; time < times; time++) {
    let snapshot: Snapshot<ReferralContext> = start;
    for (const event of script) {
      const stepped = step(referralChart, snapshot, event);
      if (stepped.ok) snapshot = stepped.value;
    }
    check(snapshot.value);
  }
  return times * script.length;
};

const byActor = (times: number) => (): number => {
  for (let time = 0; time < times; time++) {
    const actor = createActor(machine, { input }).start();
    for (const event of script) actor.send(event);
    check(actor.getSnapshot().value);
    actor.stop();
  }
  return times * script.length;
};

const byTransition = (times: number) => (): number => {
  for (let time = 0; time < times; time++) {
    let snapshot: SnapshotFrom<typeof machine> = machine.resolveState({ value: "draft", context: start.context });
    for (const event of script) [snapshot] = transition(machine, snapshot, event);
    check(snapshot.value);
  }
  return times * script.length;
};

const match = {
  id: "step.referral",
  subject: "step",
  note: "a referral from draft to completed, 12 events of which 3 are refused, roles and permits checked",
};

/** How fast one step of a referral is. */
export const rows = async (): Promise<readonly BenchRow[]> => [
  against({ ...match, peer: "createActor.send" }, byStep(30_000), byActor(800)),
  against({ ...match, peer: "transition" }, byStep(30_000), byTransition(300)),
];
