import type * as fc from "fast-check";
import { parseSnapshot, referralChart } from "../../src/index.js";
import { sides, type World } from "./world.js";

/** What a run has done so far, beside the world itself. */
export interface Told {
  steps: number;
}

/** One thing that can happen to two agencies. */
export type Command = fc.Command<Told, World>;

const stopped = ["withdrawing", "stop-escalated", "withdrawn", "withdrawn-with-retention"];
const over = ["closed", "rerouted", "cancelled", "declined", "expired"];

/** What holds after every command: the laws that no loss, no repetition and no disorder of messages may break. */
export function mustHold(world: World): void {
  for (const side of sides) {
    const { copy, applied } = world.agencies[side];
    if (copy !== undefined && !parseSnapshot(referralChart, copy).ok)
      throw new Error(`the copy of the ${side} is none`);
    if (new Set(applied).size !== applied.length) throw new Error(`the ${side} took the same event in twice`);
    if (applied.some((number, at) => at > 0 && number <= (applied[at - 1] ?? 0)))
      throw new Error(`the ${side} lost the order`);
    const partner = world.agencies[side === "sender" ? "receiver" : "sender"];
    if (applied.some((number) => number > partner.sent)) throw new Error(`the ${side} took in what nobody sent`);
  }
  const { copy } = world.agencies.sender;
  if (world.withdrawn && copy && ![...stopped, ...over].includes(copy.value)) {
    throw new Error("the sender went on under a consent that was withdrawn");
  }
}

/** Where data under a withdrawn consent are used no longer. */
export const isStopped = (state: string): boolean => [...stopped, ...over].includes(state);
