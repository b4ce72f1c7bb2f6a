import type { Actor } from "./actor.js";
import type { Attestation } from "./attestation.js";
import type { ReferralRefusalCode } from "./generated/refusal-code.js";

/** An event as a guard sees it: named, dated, signed by an actor, and otherwise unchecked. */
export type UncheckedEvent = {
  readonly type: string;
  readonly at: string;
  readonly by: Actor;
  readonly [field: string]: unknown;
};

/** One condition of a transition: its test, and the refusal that answers when it does not hold. */
export interface Condition<Context> {
  /** A method, so that a condition over one context is also a condition of any chart. */
  test(context: Context, event: UncheckedEvent): boolean;
  /** The refusal code when the condition does not hold. */
  readonly refusal: ReferralRefusalCode;
  /** Where in the event the fault lies, as a JSON Pointer; the whole event when empty. */
  readonly pointer: string;
  /** The fields of the event that the condition reads; empty when the context alone decides. */
  readonly needs: readonly string[];
  /** What the actor must have attested, where that is the condition. */
  readonly attestation?: Attestation;
  /** The condition before this one that must hold for this one to be judged at all. */
  readonly presumes?: string;
}

/** A guard of a chart: conditions under their names, all of which must hold. */
export interface Guard<Context> {
  readonly conditions: Readonly<Record<string, Condition<Context>>>;
}

/** The guards of a chart by name; names are sentences. */
export type Guards<Context> = Readonly<Record<string, Guard<Context>>>;

/** Names the conditions of a table, so that each is a guard of its own. */
export function single<Context, Table extends Readonly<Record<string, Condition<Context>>>>(
  table: Table & Readonly<Record<string, Condition<Context>>>,
): { readonly [Name in keyof Table]: Guard<Context> } {
  const guards = Object.entries(table).map(([name, condition]) => [name, { conditions: { [name]: condition } }]);
  // Object.fromEntries forgets the keys; they are those of the table.
  return Object.fromEntries(guards) as { [Name in keyof Table]: Guard<Context> };
}

/** Joins guards: all conditions of all of them must hold. */
export function allOf<Context>(...guards: readonly Guard<Context>[]): Guard<Context> {
  return { conditions: Object.assign({}, ...guards.map((guard) => guard.conditions)) };
}

/** The guards of a chart as XState wants them: functions over context and event. */
export function tests<Context, Table extends Guards<Context>>(
  guards: Table & Guards<Context>,
): { readonly [Name in keyof Table]: (args: { context: Context; event: UncheckedEvent }) => boolean } {
  const named = Object.entries(guards).map(([name, guard]) => [name, (args: never) => holds(guard, args)]);
  // Object.fromEntries forgets the keys; they are those of the table.
  return Object.fromEntries(named) as ReturnType<typeof tests<Context, Table>>;
}

const holds = <Context>(guard: Guard<Context>, args: { context: Context; event: UncheckedEvent }): boolean =>
  Object.values(guard.conditions).every((condition) => condition.test(args.context, args.event));
