import { accept, type Result, refuse } from "@nrs-kit/domain";
import type { AnyChart } from "../chart.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { contextShape, parseSnapshot, type SnapshotOf } from "../snapshot.js";
import { restored, stored } from "./stored-form.js";

/**
 * Writes a snapshot as short JSON text, at most some 300 bytes: `[chart, version, state, …fields of the context]`. The
 * chart, the version and the state can be read without this package; the fields come in the order of the published schema.
 *
 * @example
 * ```ts
 * const start = initialSnapshot(planChart, { case: "018f6b5c-0000-7000-8000-000000000001", owner: "org:team", treatedAsChild: false }).value;
 * storeSnapshot(planChart, start); // => '["plan",1,"assessing","~AY9rXAAAcACAAAAAAAAAAQ","org:team",0,1]'
 * ```
 */
export function storeSnapshot<C extends AnyChart>(chart: C, snapshot: SnapshotOf<C>): string {
  const fields = stored(chart.context, snapshot.context) as readonly unknown[];
  return JSON.stringify([snapshot.chart, snapshot.version, snapshot.value, ...fields]);
}

/**
 * Reads a snapshot that {@link storeSnapshot} wrote, in this or an earlier version of the chart.
 *
 * Refuses with `snapshot.malformed` what is not such text, and otherwise what {@link parseSnapshot} refuses.
 *
 * @example
 * ```ts
 * restoreSnapshot(planChart, '["plan",1,"assessing","~AY9rXAAAcACAAAAAAAAAAQ","org:team",0,1]').value.value; // => "assessing"
 * restoreSnapshot(planChart, '["plan",1,"dancing"]').refusals[0].code; // => "state.unknown"
 * ```
 */
export function restoreSnapshot<C extends AnyChart>(
  chart: C,
  text: string,
): Result<SnapshotOf<C>, ReferralRefusalCode> {
  const read = listOf(text);
  if (!read.ok) return read;
  const [name, version, value, ...fields] = read.value;
  const shape = contextShape(chart, version);
  if (name === chart.name && shape === undefined) return refuse("version.unknown", "/version");
  return parseSnapshot(chart, { chart: name, version, value, context: shape && restored(shape, fields) });
}

function listOf(text: string): Result<readonly unknown[], ReferralRefusalCode> {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? accept(value) : refuse("snapshot.malformed");
  } catch {
    return refuse("snapshot.malformed");
  }
}
