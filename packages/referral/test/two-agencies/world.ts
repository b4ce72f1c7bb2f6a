import {
  arrivedReferral,
  type ReferralContext,
  referralChart,
  type Snapshot,
  step,
  type UncheckedEvent,
} from "../../src/index.js";
import { genericProfile } from "../../src/jurisdiction/index.js";
import { eventsFor, type FakeClock, fakeClock, newInstances, shortestPaths } from "../../src/testing/index.js";

/** Which of the two agencies. */
export type Side = "sender" | "receiver";

export const sides: readonly Side[] = ["sender", "receiver"];

const other = (side: Side): Side => (side === "sender" ? "receiver" : "sender");

/** An event on its way to the other agency, numbered by the agency that sent it. */
export interface Parcel {
  readonly to: Side;
  readonly number: number;
  /** As JSON: what does not survive it never travels, a permit least of all. */
  readonly json: string;
}

/** One agency: its copy of the referral, what it sent, and what it took in. */
export interface Agency {
  copy: Snapshot<ReferralContext> | undefined;
  /** What it sent and the other has not taken in yet: it is sent again until it is. */
  readonly unconfirmed: Map<number, Parcel>;
  sent: number;
  /** The number of the next parcel that it takes in; later ones wait, earlier ones came before. */
  next: number;
  readonly waiting: Map<number, Parcel>;
  /** The numbers of the parcels whose events it applied, in order. */
  readonly applied: number[];
  /** The codes with which it refused an event of the other. */
  readonly refused: string[];
}

/** Two agencies, the network between them, and the clock on the wall. */
export interface World {
  readonly agencies: Readonly<Record<Side, Agency>>;
  readonly network: Parcel[];
  readonly clock: FakeClock;
  /** Whether an event was caused while one of the other agency was still on its way. */
  crossed: boolean;
  withdrawn: boolean;
}

const agency = (copy: Snapshot<ReferralContext> | undefined): Agency => ({
  copy,
  unconfirmed: new Map(),
  sent: 0,
  next: 1,
  waiting: new Map(),
  applied: [],
  refused: [],
});

const sentReferral = (() => {
  const [start] = newInstances("referral");
  const sent = start && shortestPaths(referralChart, start).get("sent");
  if (sent === undefined) throw new Error("no way to a sent referral");
  return sent.end as Snapshot<ReferralContext>;
})();

/** A referral that the sender has just sent; the request is on its way. */
export function beginning(): World {
  const world: World = {
    agencies: { sender: agency(sentReferral), receiver: agency(undefined) },
    network: [],
    clock: fakeClock("2026-01-05T10:00:00Z", genericProfile),
    crossed: false,
    withdrawn: false,
  };
  post(world, "sender", { type: "referral.requested" });
  watch(world);
  return world;
}

const watch = ({ agencies, clock }: World): void => {
  for (const side of sides) {
    const { copy } = agencies[side];
    if (copy !== undefined) clock.watch(side, copy);
  }
};

function post(world: World, from: Side, event: object): void {
  const sender = world.agencies[from];
  sender.sent += 1;
  const { permit: _, ...travels } = event as { readonly permit?: unknown };
  const parcel = { to: other(from), number: sender.sent, json: JSON.stringify(travels) };
  sender.unconfirmed.set(parcel.number, parcel);
  world.network.push(parcel);
}

/** Events that an agency can cause now about its own copy. */
export function possible({ agencies, clock }: World, side: Side): readonly UncheckedEvent[] {
  const { copy } = agencies[side];
  if (copy === undefined) return [];
  const organisation = side === "sender" ? copy.context.from : copy.context.to;
  return eventsFor(referralChart, copy)
    .map((event) => ({ ...event, at: clock.now() }))
    .filter((event) => event.by.organisation === organisation && event.by.role !== "system")
    .filter((event) => step(referralChart, copy, event as never).ok);
}

/** An agency causes an event: its copy moves, and the event goes to the other. */
export function cause(world: World, side: Side, event: UncheckedEvent): boolean {
  const { copy, unconfirmed } = world.agencies[side];
  const stepped = copy && step(referralChart, copy, event as never);
  if (!stepped?.ok) return false;
  world.crossed ||= world.agencies[other(side)].unconfirmed.size > 0 || unconfirmed.size > 0;
  world.agencies[side].copy = stepped.value;
  post(world, side, event);
  watch(world);
  return true;
}

/** A parcel reaches an agency: it is taken in in its turn, once. */
export function receive(world: World, { to, number, json }: Parcel): void {
  const agency = world.agencies[to];
  if (number >= agency.next) agency.waiting.set(number, { to, number, json });
  for (let parcel = agency.waiting.get(agency.next); parcel; parcel = agency.waiting.get(agency.next)) {
    agency.waiting.delete(agency.next);
    world.agencies[other(to)].unconfirmed.delete(agency.next);
    agency.next += 1;
    apply(world, parcel);
  }
  watch(world);
}

function apply(world: World, { to, number, json }: Parcel): void {
  const agency = world.agencies[to];
  const event = JSON.parse(json) as UncheckedEvent;
  if (agency.copy === undefined) {
    const { copy } = world.agencies[other(to)];
    const { release, referral, person, from, to: receiver, purpose, urgency } = copy?.context ?? {};
    const arrived =
      release && arrivedReferral({ referral, person, from, to: receiver, purpose, urgency } as never, release);
    if (!arrived?.ok) throw new Error("a request that cannot arrive");
    agency.copy = arrived.value;
    agency.applied.push(number);
    return;
  }
  const stepped = step(referralChart, agency.copy, event as never);
  if (stepped.ok) {
    agency.copy = stepped.value;
    agency.applied.push(number);
  } else agency.refused.push(...stepped.refusals.map(({ code }) => code));
}
