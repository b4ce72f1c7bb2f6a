import { type AnyStateMachine, createActor, type EventFromLogic, type SnapshotFrom } from "xstate";

/** Moves a machine of XState from one snapshot to the next, without running an actor. */
export interface Stepper<Machine extends AnyStateMachine> {
  /** The snapshot after an event; the same snapshot when the machine does not react. */
  next(snapshot: SnapshotFrom<Machine>, event: EventFromLogic<Machine>): SnapshotFrom<Machine>;
}

/**
 * Makes a stepper for programs that want the semantics of XState without its actors. XState's own `transition()` makes
 * an actor for every step; a stepper makes one and lends its scope to all of them. Nothing is executed: the charts of
 * this package have no effects but what they record.
 *
 * @param input - what the machine begins with; only its scope is used
 *
 * @example
 * ```ts
 * const input = { case: "018f6b5c-0000-7000-8000-000000000001", owner: "org:team", treatedAsChild: false };
 * const { next } = stepper(planChart.machine, input);
 * const start = planChart.machine.resolveState({ value: "proposed", context: { ...input, version: 1 } });
 * next(start, { type: "plan.declined", at: "2026-01-05T10:00:00Z", by: { role: "beneficiary", organisation: "org:team" } }).value; // => "closed"
 * ```
 */
export function stepper<Machine extends AnyStateMachine>(machine: Machine, input: unknown): Stepper<Machine> {
  const self = createActor(machine, { input } as never);
  // What an actor gives its machine while it takes a step; nothing here starts, sends or listens.
  const scope = {
    self,
    id: "stepper",
    sessionId: "stepper",
    logger: ignore,
    defer: ignore,
    system: self.system,
    stopChild: ignore,
    emit: ignore,
    actionExecutor: ignore,
  };
  return {
    // The scope is typed for the machine at hand, which the generic machine stands for.
    next: (snapshot, event) => machine.transition(snapshot as never, event as never, scope as never) as never,
  };
}

const ignore = (): void => undefined;
