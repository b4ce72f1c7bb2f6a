import type { AnyStateMachine } from "xstate";
import type { RoleName, Tie } from "./actor.js";
import type { CompiledChart } from "./compile.js";
import { compile } from "./compile.js";
import { enforceRoles } from "./enforce-roles.js";
import type { ReferralRefusalCode } from "./generated/refusal-code.js";
import type { Guards, UncheckedEvent } from "./guard.js";
import type { Shape } from "./shape.js";

/** What every transition of a chart says about itself beside its description. */
export interface TransitionMeta {
  /** Who may cause it: codes of `actor-role`, or roles relative to the organisations of the case. */
  readonly roles: readonly RoleName[];
  /** What limits the time for it, as a parameter of the jurisdiction profile or in words. */
  readonly timeLimit?: string;
}

/** Records what an event says in the context of a chart: ids and evidence, never names or narrative. */
export type Recorder<Context> = Method<{ of(context: Context, event: UncheckedEvent): Context }>;

/** A function compared like a method, so that a chart of one context is also a chart of any context. */
type Method<Holder extends { of: unknown }> = Holder["of"];

/** The recorders of a chart by name. */
export type Recorders<Context> = Readonly<Record<string, Recorder<Context>>>;

/** An earlier version of a chart: what its snapshots held, and how one becomes a snapshot of the next version. */
export interface EarlierVersion {
  readonly context: Shape;
  upgrade(state: string, context: object): { readonly state: string; readonly context: object };
}

/** What a chart is made of. */
export interface ChartParts<Context, Input, Machine extends AnyStateMachine> {
  /** The name under which the chart, its snapshots and its files are known. */
  readonly name: string;
  /** The chart itself, as it is written. */
  readonly machine: Machine;
  readonly guards: Guards<Context>;
  readonly recorders: Recorders<Context>;
  /** What a new instance is made from. */
  readonly input: Shape<Input>;
  /** What the context of an instance must look like. */
  readonly context: Shape<Context>;
  /** The context a new instance begins with. */
  begin(input: Input): Context;
  /** The versions before this one, the first of them version 1: a snapshot of each is still read. */
  readonly earlier?: readonly EarlierVersion[];
  /** What the context cannot be in a state, although its shape is right; nothing when it can. */
  incoherence?(value: string, context: Context): ReferralRefusalCode | undefined;
  /** The organisation of the context whose supervisor acts. */
  readonly supervised?: Tie;
}

/** A chart of the referral system: the XState machine, and the table compiled from it that `step` reads. */
export interface Chart<Context = object, Input = object, Machine extends AnyStateMachine = AnyStateMachine>
  extends ChartParts<Context, Input, Machine> {
  /** The version of the chart; snapshots carry it. */
  readonly version: number;
  /** The machine with the roles of its transitions enforced, for programs that run it as an XState actor. */
  readonly machine: Machine;
  /** The table that `step` reads. */
  readonly table: CompiledChart<Context>;
}

/** Any chart, whatever its context. */
export type AnyChart = Chart;

/** Makes a chart of its parts: compiles the table and enforces the roles in the machine. */
export function defineChart<Context extends object, Input, Machine extends AnyStateMachine>(
  parts: ChartParts<Context, Input, Machine>,
): Chart<Context, Input, Machine> {
  const table = compile(parts);
  const version = 1 + (parts.earlier?.length ?? 0);
  return { ...parts, version, table, machine: enforceRoles(parts.machine, parts.supervised) };
}
