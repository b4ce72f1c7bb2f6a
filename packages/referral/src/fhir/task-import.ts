/** What the Task of a partner means for a referral here. */
export type TaskImport =
  /** The events of the referral chart, at the same instant and in this order; none when nothing changes. */
  | { readonly events: readonly string[] }
  /** It means nothing that may happen: the code of the list `error-code` with which it is answered. */
  | { readonly refused: "illegal-transition" | "unknown-code" };

const events = (...names: readonly string[]): TaskImport => ({ events: names });

const HELD = ["accepted", "in-service"];

/** What each status means in each state; a decision of this project, after the words of FHIR R4 and of the guide. */
const meanings: Readonly<Record<string, (state: string, isFromRequester: boolean) => TaskImport>> = {
  // Drafts are not exchanged, and a request is a message of its own.
  draft: () => events(),
  requested: () => events(),
  received: (state) => events(...(state === "sent" ? ["referral.received"] : [])),
  accepted: () => events("referral.accepted"),
  rejected: () => events("referral.declined"),
  "in-progress": (state) => events(state === "on-hold" ? "service.resumed" : "service.started"),
  "on-hold": (state) => (HELD.includes(state) ? events("service.paused") : { refused: "illegal-transition" }),
  completed: (state) =>
    state === "accepted" ? events("service.started", "referral.completed") : events("referral.completed"),
  failed: (state) => events(state === "no-show" ? "referral.given-up" : "service.ended-early"),
  cancelled: (_, isFromRequester) => events(isFromRequester ? "referral.recalled" : "referral.cancelled"),
  // The record is marked as entered in error; no event of the chart.
  "entered-in-error": () => events(),
};

/**
 * What the status of a partner's FHIR Task means for a referral that stands in a state: the events to step, each still
 * judged by the chart. `ready` of base FHIR, and any other word, is refused as an unknown code.
 *
 * @param status - `Task.status`
 * @param state - the state of the referral here
 * @param isFromRequester - whether the partner is the one who asked; only a cancellation means something else then
 *
 * @example
 * ```ts
 * eventsOfTask("completed", "accepted", false); // => { events: ["service.started", "referral.completed"] }
 * eventsOfTask("on-hold", "received", false); // => { refused: "illegal-transition" }
 * eventsOfTask("ready", "received", false); // => { refused: "unknown-code" }
 * ```
 */
export function eventsOfTask(status: string, state: string, isFromRequester: boolean): TaskImport {
  const meaning = Object.hasOwn(meanings, status) ? meanings[status] : undefined;
  return meaning === undefined ? { refused: "unknown-code" } : meaning(state, isFromRequester);
}
