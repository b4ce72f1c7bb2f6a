import { type Command, mustHold, type Told } from "../command.js";
import type { World } from "../world.js";

/** The network loses one of the parcels under way. */
export class Lose implements Command {
  constructor(readonly choice: number) {}

  check = (): boolean => true;

  run(told: Told, world: World): void {
    world.network.splice(this.choice % Math.max(1, world.network.length), 1);
    told.steps += 1;
    mustHold(world);
  }

  toString = (): string => `the network loses (${this.choice})`;
}
