import { type AnyStateMachine, and, createMachine } from "xstate";
import { type Actor, actorMay, rightsOf, type Tie } from "./actor.js";
import type { TransitionMeta } from "./chart.js";

interface TransitionConfig {
  readonly guard?: string;
  readonly meta: TransitionMeta;
}

interface StateConfig {
  readonly on?: Readonly<Record<string, TransitionConfig>>;
}

type Organisations = { readonly [Name in Tie]?: string };

/**
 * Gives a machine whose transitions also demand the role that their `meta` names. The chart says who may cause an event
 * once, in `meta`; XState alone would not enforce it.
 */
export function enforceRoles<Machine extends AnyStateMachine>(machine: Machine, supervised?: Tie): Machine {
  const demand = (transition: TransitionConfig) => {
    const rights = rightsOf(transition.meta.roles, supervised);
    const actorMayCauseThis = (args: { context: Organisations; event: { by: Actor } }) =>
      actorMay(rights, args.context, args.event.by);
    const guards = transition.guard === undefined ? [actorMayCauseThis] : [actorMayCauseThis, transition.guard];
    // `and` is typed for the guards of one setup; these are the guards of the machine at hand.
    return { ...transition, guard: and(guards as never) };
  };
  const config = {
    ...machine.config,
    states: mapValues(machine.config.states ?? {}, (state: StateConfig) => ({
      ...state,
      on: mapValues(state.on ?? {}, demand),
    })),
  };
  // The same states and events under the same names, so that the type of the machine still describes it.
  return createMachine(config as never, machine.implementations as never) as unknown as Machine;
}

const mapValues = <Value, Mapped>(record: object, map: (value: Value) => Mapped): Record<string, Mapped> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
