import type { UncheckedEvent } from "../guard.js";
import { milliseconds } from "../instant.js";
import { after, type Duration } from "../jurisdiction/calendar.js";
import { type Deadline, deadlineOf, hasCome } from "../jurisdiction/deadlines.js";
import type { JurisdictionProfile } from "../jurisdiction/profile.js";
import type { Snapshot } from "../snapshot.js";

/** What fell due: for which instance, and the event that a clock service sends. */
export interface FellDue {
  readonly key: string;
  readonly event: UncheckedEvent;
}

/** A clock that a test moves. */
export interface FakeClock {
  /** The instant at which it stands: RFC 3339. */
  now(): string;
  /** Notes that an instance stands in its state since now; what it waited for before is forgotten. */
  watch(key: string, snapshot: Snapshot<object>): void;
  /** Moves the clock, and gives what fell due meanwhile, the earliest first. Each falls due once. */
  advance(duration: Duration): readonly FellDue[];
}

/**
 * Makes a clock for tests: it knows what each instance waits for, by the deadlines of a jurisdiction profile, and sends
 * nothing by itself.
 *
 * @param start - RFC 3339
 *
 * @example
 * ```ts
 * const clock = fakeClock("2026-01-05T10:00:00Z", genericProfile);
 * clock.watch("plan", { chart: "plan", version: 1, value: "active", context: { owner: "org:team" } });
 * clock.advance({ unit: "days", count: 29 }); // => []
 * clock.advance({ unit: "days", count: 1 }).map(({ key, event }) => `${key} ${event.type}`); // => ["plan review.fell-due"]
 * clock.now(); // => "2026-02-04T10:00:00.000Z"
 * ```
 */
export function fakeClock(start: string, profile: JurisdictionProfile): FakeClock {
  const waiting = new Map<string, Deadline & { readonly organisation: string }>();
  let now = start;
  return {
    now: () => now,
    watch: (key, snapshot) => {
      const deadline = deadlineOf(snapshot, now, profile);
      if (deadline === undefined) waiting.delete(key);
      else waiting.set(key, { ...deadline, organisation: organisationOf(snapshot) });
    },
    advance: (duration) => {
      const { timeZone, holidays } = profile.parameters;
      now = after(now, duration, { timeZone: timeZone.value, holidays: holidays.value });
      const due = [...waiting].filter(([, deadline]) => hasCome(deadline, now));
      for (const [key] of due) waiting.delete(key);
      return due
        .sort(([, one], [, other]) => milliseconds(one.dueAt) - milliseconds(other.dueAt))
        .map(([key, { event, dueAt, organisation }]) => ({
          key,
          event: { type: event, at: dueAt, by: { role: "system", organisation } },
        }));
    },
  };
}

/** The agency whose system sends the event: the owner of the instance, or the sender of the referral. */
function organisationOf({ context }: Snapshot<object>): string {
  const { owner, from } = context as { readonly owner?: string; readonly from?: string };
  return owner ?? from ?? "";
}
