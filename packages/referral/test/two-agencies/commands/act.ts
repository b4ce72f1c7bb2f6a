import { type Command, mustHold, type Told } from "../command.js";
import { cause, possible, type Side, type World } from "../world.js";

/** One of the agencies does something that its copy allows. */
export class Act implements Command {
  constructor(
    readonly side: Side,
    readonly choice: number,
  ) {}

  check = (): boolean => true;

  run(told: Told, world: World): void {
    const events = possible(world, this.side).filter(({ type }) => type !== "consent.withdrawn");
    const event = events[this.choice % Math.max(1, events.length)];
    if (event !== undefined) cause(world, this.side, event);
    told.steps += 1;
    mustHold(world);
  }

  toString = (): string => `the ${this.side} acts (${this.choice})`;
}
