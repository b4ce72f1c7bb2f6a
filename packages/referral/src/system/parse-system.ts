import { accept, type Result, refuse } from "@nrs-kit/domain";
import { faultsOf } from "../faults.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { closed, identifier, uuid } from "../shape.js";
import { parseSnapshot, type Snapshot } from "../snapshot.js";
import { chartOf, type SystemSnapshot } from "./system.js";

const about = closed({ case: uuid, owner: identifier });

/**
 * Reads the system of a case that comes from a store, a file or a partner. Each instance is read as
 * {@link parseSnapshot} reads it, so that one of an earlier version of its chart becomes one of the present version.
 *
 * Refuses with `snapshot.malformed`, `version.unknown`, `chart.unknown` and what {@link parseSnapshot} refuses, with
 * pointers into the system.
 *
 * @example
 * ```ts
 * const input = { case: "018f6b5c-0000-7000-8000-000000000001", owner: "org:team", childAtExploitation: false, reflectionDays: 30 };
 * const system = startSystem(input).value;
 * parseSystem(JSON.parse(JSON.stringify(system))).ok; // => true
 * parseSystem({ ...system, instances: { weather: {} } }).refusals[0].code; // => "chart.unknown"
 * ```
 */
export function parseSystem(value: unknown): Result<SystemSnapshot, ReferralRefusalCode> {
  if (!isRecord(value)) return refuse("snapshot.malformed");
  const { version, case: id, owner, instances, services, ...strange } = value;
  if (Object.keys(strange).length > 0) return refuse("snapshot.malformed");
  if (version !== 1) return refuse("version.unknown", "/version");
  const [fault] = faultsOf(about, { case: id, owner });
  if (fault !== undefined) return refuse("snapshot.malformed", fault);
  if (!isRecord(instances)) return refuse("snapshot.malformed", "/instances");
  if (!isRecord(services) || !linksInstances(services, instances)) return refuse("snapshot.malformed", "/services");
  const read = instancesOf(instances);
  // The shape has just found no fault in case and owner.
  return read.ok
    ? accept({
        version,
        case: id as string,
        owner: owner as string,
        instances: read.value,
        services: services as Readonly<Record<string, string>>,
      })
    : read;
}

type Values = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const linksInstances = (services: Values, instances: Values): boolean =>
  Object.entries(services).every(
    ([key, service]) =>
      Object.hasOwn(instances, key) && typeof service === "string" && Object.hasOwn(instances, service),
  );

function instancesOf(instances: Values): Result<Readonly<Record<string, Snapshot<object>>>, ReferralRefusalCode> {
  const read: [string, Snapshot<object>][] = [];
  for (const [at, [key, value]] of Object.entries(instances).entries()) {
    const chart = chartOf(key);
    // The key is the sender's and is not repeated: the pointer counts the instances.
    if (!chart.ok) return refuse("chart.unknown", `/instances/${at}`);
    const snapshot = parseSnapshot(chart.value, value);
    if (!snapshot.ok) {
      const [{ code, pointer }] = snapshot.refusals;
      return refuse(code, `/instances/${at}${pointer}`);
    }
    read.push([key, snapshot.value]);
  }
  return accept(Object.fromEntries(read));
}
