import { accept, type Result, refuse } from "@nrs-kit/domain";
import type { AnyChart, Chart } from "./chart.js";
import { faultsOf } from "./faults.js";
import type { ReferralRefusalCode } from "./generated/refusal-code.js";
import type { Shape } from "./shape.js";

/** Where an instance of a chart stands: plain JSON, to be stored and sent as it is. */
export interface Snapshot<Context = unknown> {
  /** The name of the chart. */
  readonly chart: string;
  /** The version of the chart. */
  readonly version: number;
  /** The state, by its code. */
  readonly value: string;
  /** Ids and evidence; never names or narrative. */
  readonly context: Context;
}

/** The context of a chart. */
export type ContextOf<C> = C extends { begin: (input: never) => infer Context } ? Context : never;

/** What a new instance of a chart is made from. */
export type InputOf<C> = C extends { begin: (input: infer Input) => unknown } ? Input : never;

/** A snapshot of a chart. */
export type SnapshotOf<C> = Snapshot<ContextOf<C>>;

/**
 * Makes the snapshot of a new instance, in the initial state of the chart.
 *
 * Refuses with `input.malformed` at the field that does not fit, and with what the chart itself cannot begin with.
 *
 * @example
 * ```ts
 * initialSnapshot(identificationChart, { case: "018f6b5c-0000-7000-8000-000000000001", treatedAsChild: false, childAtExploitation: false }).value.value; // => "unscreened"
 * ```
 */
export function initialSnapshot<C extends AnyChart>(
  chart: C,
  input: InputOf<C>,
): Result<SnapshotOf<C>, ReferralRefusalCode> {
  const [fault] = faultsOf(chart.input, input);
  if (fault !== undefined) return refuse("input.malformed", fault);
  // AnyChart hides the context; InputOf and ContextOf of the same chart agree.
  const context = (chart.begin as unknown as (input: InputOf<C>) => ContextOf<C>)(input);
  return coherent(chart, chart.table.initial, context);
}

/**
 * Reads a snapshot that comes from a store, a file or a partner; one of an earlier version of the chart becomes one of
 * the present version.
 *
 * Refuses with `snapshot.malformed`, `chart.unknown` when it belongs to another chart, `version.unknown`,
 * `state.unknown`, and `snapshot.incoherent` when its context cannot be that of its state.
 *
 * @example
 * ```ts
 * parseSnapshot(identificationChart, { chart: "age" }).refusals[0].code; // => "chart.unknown"
 * ```
 */
export function parseSnapshot<C extends AnyChart>(
  chart: C,
  value: unknown,
): Result<SnapshotOf<C>, ReferralRefusalCode> {
  if (typeof value !== "object" || value === null) return refuse("snapshot.malformed");
  const { chart: name, version, value: state, context, ...strange } = value as Record<string, unknown>;
  if (Object.keys(strange).length > 0) return refuse("snapshot.malformed");
  if (name !== chart.name) return refuse("chart.unknown", "/chart");
  const shape = contextShape(chart, version);
  if (shape === undefined) return refuse("version.unknown", "/version");
  const isCurrent = version === chart.version;
  if (typeof state !== "string" || (isCurrent && chart.table.states[state] === undefined)) {
    return refuse("state.unknown", "/value");
  }
  const [fault] = faultsOf(shape, context, "/context");
  if (fault !== undefined) return refuse("snapshot.malformed", fault);
  // The shape has just found no fault in it.
  if (isCurrent) return coherent(chart, state, context as ContextOf<C>);
  return parseSnapshot(chart, upgraded(chart, Number(version), state, context as object));
}

/** A snapshot of an earlier version as one of the next. */
function upgraded(chart: AnyChart, version: number, value: string, context: object): unknown {
  const next = chart.earlier?.[version - 1]?.upgrade(value, context);
  return { chart: chart.name, version: version + 1, value: next?.state, context: next?.context };
}

/** The shape of the context in a version of a chart; nothing when the chart never had that version. */
export function contextShape(chart: AnyChart, version: unknown): Shape | undefined {
  if (version === chart.version) return chart.context;
  return typeof version === "number" ? chart.earlier?.[version - 1]?.context : undefined;
}

function coherent<C extends AnyChart>(
  chart: C,
  value: string,
  context: ContextOf<C>,
): Result<SnapshotOf<C>, ReferralRefusalCode> {
  // AnyChart hides the context, which ContextOf<C> agrees with.
  const { incoherence, name, version } = chart as unknown as Chart<ContextOf<C>>;
  const code = incoherence?.(value, context);
  return code === undefined ? accept({ chart: name, version, value, context }) : refuse(code, "/context");
}
