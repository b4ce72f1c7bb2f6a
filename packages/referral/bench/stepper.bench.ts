import { createActor, type SnapshotFrom } from "xstate";
import { against, type BenchRow } from "../../workbench/src/measurement/index.js";
import { referralChart, stepper } from "../src/index.js";
import { END, input, script, start } from "./referral-script.js";

const { machine } = referralChart;
const { next } = stepper(machine, input);

const check = (value: unknown): void => {
  if (value !== END) throw new Error(`a contestant ended in ${String(value)}`);
};

const byStepper = (times: number) => (): number => {
  for (let time = 0; time < times; time++) {
    let snapshot: SnapshotFrom<typeof machine> = machine.resolveState({ value: "draft", context: start.context });
    for (const event of script) snapshot = next(snapshot, event);
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

const match = {
  id: "stepper.referral",
  subject: "stepper",
  peer: "createActor.send",
  note: "the same script through the machine with a reused scope",
};

/** How fast a step with the semantics of XState is, without an actor for each instance. */
export const rows = async (): Promise<readonly BenchRow[]> => [against(match, byStepper(800), byActor(800))];
