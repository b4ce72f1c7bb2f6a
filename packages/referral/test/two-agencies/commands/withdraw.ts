import { type Command, mustHold, type Told } from "../command.js";
import { cause, type World } from "../world.js";

/** The person withdraws the consent, at the sender. */
export class Withdraw implements Command {
  check = (): boolean => true;

  run(told: Told, world: World): void {
    const { copy } = world.agencies.sender;
    const [consentRef] = copy?.context.release?.consentRefs ?? [];
    const by = { role: "beneficiary", organisation: copy?.context.from ?? "" } as const;
    const withdrawn = cause(world, "sender", { type: "consent.withdrawn", at: world.clock.now(), by, consentRef });
    world.withdrawn ||= withdrawn;
    told.steps += 1;
    mustHold(world);
  }

  toString = (): string => "the person withdraws the consent";
}
