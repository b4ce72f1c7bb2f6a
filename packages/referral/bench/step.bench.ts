import { againstIsolated, type BenchRow, type Isolated } from "../../workbench/src/measurement/index.js";

const contestant = (name: string): Isolated => ({ module: new URL("./step-contestants.ts", import.meta.url), name });

const match = {
  id: "step.referral",
  subject: "step",
  note: "a referral from draft to completed, 12 events of which 3 are refused, roles and permits checked",
};

/** How fast one step of a referral is. */
export const rows = async (): Promise<readonly BenchRow[]> => [
  await againstIsolated({ ...match, peer: "createActor.send" }, contestant("byStep"), contestant("byActor")),
  await againstIsolated({ ...match, peer: "transition" }, contestant("byStep"), contestant("byTransition")),
];
