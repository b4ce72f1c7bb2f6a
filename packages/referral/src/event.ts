import { accept, type Result, refuse } from "@nrs-kit/domain";
import type { EventFromLogic } from "xstate";
import { type Actor, actorRoles } from "./actor.js";
import type { Attestation } from "./attestation.js";
import type { AnyChart } from "./chart.js";
import type { ReferralRefusalCode } from "./generated/refusal-code.js";
import type { UncheckedEvent } from "./guard.js";
import { isInstant } from "./instant.js";

/** What every event says: what happened, when, by whom, and what the actor attests with it. */
export type Fact<Type extends string, Details = unknown> = {
  /** The name of the event, a past fact. */
  readonly type: Type;
  /** When it happened: RFC 3339. */
  readonly at: string;
  /** Who caused it. */
  readonly by: Actor;
  /** What the actor attests. */
  readonly attested?: readonly Attestation[];
} & Details;

/** Events that say only what every event says, one for each name. */
export type Facts<Types extends string> = Types extends string ? Fact<Types> : never;

/** An event of a chart. */
export type EventOf<C extends AnyChart> = EventFromLogic<C["machine"]>;

/** Says whether a value is an event as far as every event is alike: `type`, `at` and `by` are as they must be. */
function isFact(value: unknown): value is UncheckedEvent {
  if (typeof value !== "object" || value === null) return false;
  const { type, at, by } = value as Partial<Record<string, unknown>>;
  return isFactOf(type, at, by);
}

/** Says whether a name, an instant and an actor are what every event has. */
export const isFactOf = (type: unknown, at: unknown, by: unknown): boolean =>
  typeof type === "string" && isActor(by) && isInstant(at);

function isActor(value: unknown): value is Actor {
  if (typeof value !== "object" || value === null) return false;
  const { role, organisation } = value as Partial<Record<string, unknown>>;
  return typeof role === "string" && typeof organisation === "string" && organisation !== "";
}

/**
 * Reads an event that comes from a file or a partner. What an event says beyond `type`, `at` and `by` is judged by the
 * guards, which answer each with their own refusal.
 *
 * Refuses with `event.malformed`, `event.unknown`, and `role.unknown` for a code that is not in `actor-role`.
 *
 * @example
 * ```ts
 * parseEvent(identificationChart, { type: "indicator.recorded" }).refusals[0].code; // => "event.malformed"
 * ```
 */
export function parseEvent<C extends AnyChart>(chart: C, value: unknown): Result<EventOf<C>, ReferralRefusalCode> {
  if (!isFact(value)) return refuse("event.malformed");
  if (!chart.table.events.includes(value.type)) return refuse("event.unknown", "/type");
  if (!actorRoles.includes(value.by.role)) return refuse("role.unknown", "/by/role");
  // The name is one of this chart; what else the type promises is for the guards to find.
  return accept(value as EventOf<C>);
}
