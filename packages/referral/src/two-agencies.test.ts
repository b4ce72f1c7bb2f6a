import fc from "fast-check";
import { expect, test } from "vitest";
import { type Command, isStopped, mustHold } from "../test/two-agencies/command.js";
import { Act } from "../test/two-agencies/commands/act.js";
import { Deliver } from "../test/two-agencies/commands/deliver.js";
import { Lose } from "../test/two-agencies/commands/lose.js";
import { PassTime } from "../test/two-agencies/commands/pass-time.js";
import { SendAgain } from "../test/two-agencies/commands/send-again.js";
import { Withdraw } from "../test/two-agencies/commands/withdraw.js";
import { beginning, receive, sides, type World } from "../test/two-agencies/world.js";

const SEED = 20_261_127;

const side = fc.constantFrom(...sides);
const choice = fc.nat(50);
const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(side, choice).map(([who, which]) => new Act(who, which)),
  fc.tuple(choice, fc.boolean()).map(([which, twice]) => new Deliver(which, twice)),
  fc.tuple(choice, fc.boolean()).map(([which, twice]) => new Deliver(which, twice)),
  choice.map((which) => new Lose(which)),
  side.map((who) => new SendAgain(who)),
  fc.constantFrom(1, 24, 72, 24 * 31).map((hours) => new PassTime(hours)),
  fc.constant(new Withdraw()),
];

/** Everything that is still under way arrives at last, in whatever order it lies there. */
function settle(world: World): void {
  while (sides.some((one) => world.agencies[one].unconfirmed.size > 0)) {
    for (const parcel of [
      ...world.network.splice(0),
      ...sides.flatMap((one) => [...world.agencies[one].unconfirmed.values()]),
    ]) {
      receive(world, parcel);
    }
    mustHold(world);
  }
}

test(`S3, L4, S35: two agencies agree whatever the network loses, repeats and disorders (seed ${SEED})`, () => {
  const ends = { alone: 0, crossed: 0, withdrawn: 0, states: new Set<string>() };
  fc.assert(
    fc.property(fc.commands(commands, { size: "+1" }), (story) => {
      const world = beginning();
      fc.modelRun(() => ({ model: { steps: 0 }, real: world }), story);
      settle(world);
      const { sender, receiver } = world.agencies;
      const [here, there] = [sender.copy?.value ?? "", receiver.copy?.value ?? ""];
      ends.states.add(here);
      // Both replayed the same events in the same order: nobody acted before the other's word had come.
      if (!world.crossed) {
        ends.alone += 1;
        expect(there).toBe(here);
        expect([...sender.refused, ...receiver.refused]).toEqual([]);
      } else ends.crossed += 1;
      // A withdrawal reaches the other agency and stops it there, wherever it had come meanwhile.
      if (world.withdrawn) {
        ends.withdrawn += 1;
        expect([isStopped(here), isStopped(there)]).toEqual([true, true]);
      }
    }),
    { numRuns: 500, seed: SEED },
  );
  // The stories are not all of one kind.
  expect(Math.min(ends.alone, ends.crossed, ends.withdrawn)).toBeGreaterThan(20);
  expect(ends.states.size).toBeGreaterThan(8);
});
