import { BugError } from "@nrs-kit/domain";
import type { AnyStateMachine } from "xstate";
import { type ActorRole, type Right, rightsOf, type Tie } from "./actor.js";
import type { Recorder, Recorders, TransitionMeta } from "./chart.js";
import type { Condition, Guards } from "./guard.js";

/** One transition of a compiled chart. */
export interface CompiledTransition<Context> {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly description: string;
  readonly meta: TransitionMeta;
  /** The name of its guard in the chart. */
  readonly guard: string | undefined;
  /** The conditions of its guard, each under its name. */
  readonly conditions: readonly (readonly [name: string, condition: Condition<Context>])[];
  /** Their tests alone, in the same order: what every step runs through. */
  readonly tests: readonly Condition<Context>["test"][];
  readonly record: Recorder<Context>;
  /** What each role may do. */
  readonly rights: Readonly<Record<ActorRole, Right>>;
}

/** One state of a compiled chart. */
export interface CompiledState<Context> {
  readonly name: string;
  readonly description: string;
  readonly final: boolean;
  /** The transitions by event. No prototype: an event named like a method of objects finds nothing. */
  readonly on: Readonly<Record<string, CompiledTransition<Context>>>;
}

/** A chart as a table: what happens is found by state and then by event. */
export interface CompiledChart<Context> {
  readonly initial: string;
  readonly states: Readonly<Record<string, CompiledState<Context>>>;
  /** The names of the states, and in the same order what can happen in each: what every step walks through. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly CompiledTransition<Context>[])[];
  /** Every event of the chart, in the order of its first occurrence. */
  readonly events: readonly string[];
  readonly transitions: readonly CompiledTransition<Context>[];
}

interface TransitionConfig {
  readonly target?: string;
  readonly guard?: string;
  readonly actions?: string | readonly string[];
  readonly description?: string;
  readonly meta?: TransitionMeta;
}

interface StateConfig {
  readonly type?: string;
  readonly description?: string;
  readonly on?: Readonly<Record<string, TransitionConfig>>;
}

interface Parts<Context> {
  readonly machine: AnyStateMachine;
  readonly guards: Guards<Context>;
  readonly recorders: Recorders<Context>;
  readonly supervised?: Tie;
}

/**
 * Compiles a chart into the table that `step` reads. The charts of this package are flat: one level of states, one
 * transition for a state and an event, guards and actions by name. Anything else is a bug of ours.
 */
export function compile<Context>(parts: Parts<Context>): CompiledChart<Context> {
  // The configuration of a machine is typed for every feature of XState; the charts use the part declared above.
  const states = parts.machine.config.states as unknown as Readonly<Record<string, StateConfig>>;
  const compiled = record<CompiledState<Context>>(
    Object.entries(states).map(([name, state]) => [name, compileState(parts, name, state)]),
  );
  return tableOf(String(parts.machine.config.initial), compiled);
}

/** The table of compiled states. */
export function tableOf<Context>(
  initial: string,
  states: Readonly<Record<string, CompiledState<Context>>>,
): CompiledChart<Context> {
  const rows = Object.values(states).map(({ on }) => Object.values(on));
  const transitions = rows.flat();
  const unknown = transitions.find((one) => !(one.to in states));
  if (unknown) throw new BugError(`The chart has no state ${unknown.to}.`);
  const events = [...new Set(transitions.map((one) => one.event))];
  return { initial, states, names: Object.keys(states), rows, events, transitions };
}

function compileState<Context>(parts: Parts<Context>, name: string, state: StateConfig): CompiledState<Context> {
  const on = Object.entries(state.on ?? {}).map(
    ([event, transition]) => [event, compileTransition(parts, name, event, transition)] as const,
  );
  return { name, description: state.description ?? "", final: state.type === "final", on: record(on) };
}

function compileTransition<Context>(
  parts: Parts<Context>,
  from: string,
  event: string,
  config: TransitionConfig,
): CompiledTransition<Context> {
  const { target, guard, meta, description } = config;
  if (target === undefined || meta === undefined || description === undefined) {
    throw new BugError(`The transition ${from} ${event} lacks its target, its meta or its description.`);
  }
  const conditions = guard === undefined ? {} : named(parts.guards, guard).conditions;
  return {
    from,
    event,
    to: target,
    description,
    meta,
    guard,
    conditions: Object.entries(conditions),
    tests: Object.values(conditions).map(({ test }) => test),
    record: recorder(parts.recorders, [config.actions ?? []].flat()),
    rights: rightsOf(meta.roles, parts.supervised),
  };
}

function recorder<Context>(recorders: Recorders<Context>, names: readonly string[]): Recorder<Context> {
  const [first, ...rest] = names.map((name) => named(recorders, name));
  if (first === undefined) return (context) => context;
  if (rest.length === 0) return first;
  return (context, event) => rest.reduce((recorded, next) => next(recorded, event), first(context, event));
}

function named<Value>(table: Readonly<Record<string, Value>>, name: string): Value {
  const value = table[name];
  if (value === undefined) throw new BugError(`The chart names ${name}, which nothing implements.`);
  return value;
}

const record = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> => {
  const made: Record<string, Value> = Object.create(null);
  for (const [key, value] of entries) made[key] = value;
  return made;
};
