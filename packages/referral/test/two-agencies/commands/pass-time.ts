import type { UncheckedEvent } from "../../../src/index.js";
import { type Command, mustHold, type Told } from "../command.js";
import { cause, type World } from "../world.js";

/** Time passes; the clock of the sender speaks for both, and its events travel like any other. */
export class PassTime implements Command {
  constructor(readonly hours: number) {}

  check = (): boolean => true;

  run(told: Told, world: World): void {
    for (const { key, event } of world.clock.advance({ unit: "hours", count: this.hours })) {
      if (key === "sender") cause(world, "sender", event as UncheckedEvent);
    }
    told.steps += 1;
    mustHold(world);
  }

  toString = (): string => `${this.hours} hours pass`;
}
