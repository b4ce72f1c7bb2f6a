import { assign, type EventObject, type MachineContext } from "xstate";
import type { Recorder, Recorders } from "./chart.js";

/** An action of XState that assigns the context of a chart. */
export type Assigner<Context extends MachineContext, Event extends EventObject> = ReturnType<
  typeof assign<Context, Event, undefined, Event, never>
>;

/** The recorders of a chart as XState wants them: actions that assign the context. */
export function assigners<Context extends object, Event extends EventObject, Table extends Recorders<Context>>(
  recorders: Table & Recorders<Context>,
): { readonly [Name in keyof Table]: Assigner<Context & MachineContext, Event> } {
  const named = Object.entries<Recorder<Context>>(recorders).map(([name, record]) => [
    name,
    // A chart is stepped with events that were checked to be facts; XState only knows that they have a type.
    assign(({ context, event }: { context: Context; event: EventObject }) => record(context, event as never)),
  ]);
  // Object.fromEntries forgets the keys; they are those of the table.
  return Object.fromEntries(named) as ReturnType<typeof assigners<Context, Event, Table>>;
}
