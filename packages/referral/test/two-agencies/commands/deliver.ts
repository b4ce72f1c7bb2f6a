import { type Command, mustHold, type Told } from "../command.js";
import { receive, type World } from "../world.js";

/** The network brings one of the parcels under way, not always the oldest; sometimes it keeps a copy for later. */
export class Deliver implements Command {
  constructor(
    readonly choice: number,
    readonly twice: boolean,
  ) {}

  check = (): boolean => true;

  run(told: Told, world: World): void {
    const at = this.choice % Math.max(1, world.network.length);
    const parcel = world.network[at];
    if (parcel !== undefined) {
      if (!this.twice) world.network.splice(at, 1);
      receive(world, parcel);
    }
    told.steps += 1;
    mustHold(world);
  }

  toString = (): string => `the network delivers (${this.choice}${this.twice ? ", and will again" : ""})`;
}
