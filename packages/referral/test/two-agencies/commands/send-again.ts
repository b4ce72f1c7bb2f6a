import { type Command, mustHold, type Told } from "../command.js";
import type { Side, World } from "../world.js";

/** An agency sends again what the other has not confirmed. */
export class SendAgain implements Command {
  constructor(readonly side: Side) {}

  check = (): boolean => true;

  run(told: Told, world: World): void {
    // A busy network is left to deliver first.
    if (world.network.length < 20) world.network.push(...world.agencies[this.side].unconfirmed.values());
    told.steps += 1;
    mustHold(world);
  }

  toString = (): string => `the ${this.side} sends again`;
}
