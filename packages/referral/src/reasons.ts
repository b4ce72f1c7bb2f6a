/**
 * The reasons that fit each event that gives one: codes of the list `referral-decline-reason`, by its column `events`
 * (rule M7). A reason that fits another event only is refused.
 */
export const reasonsByEvent: Readonly<Record<string, readonly string[]>> = {
  "draft.cancelled": [
    "no-valid-consent",
    "person-declined",
    "person-left-area",
    "duplicate",
    "insufficient-information",
    "documents-missing",
    "legal-obstacle",
    "technical",
    "death",
    "other",
  ],
  "consent.withdrawn": ["consent-withdrawn"],
  "ack.timed-out": ["timeout"],
  "info.timed-out": ["timeout"],
  "decision.timed-out": ["timeout"],
  "waitlist.timed-out": ["timeout"],
  "feedback.timed-out": ["timeout"],
  "stop.timed-out": ["timeout"],
  "referral.recalled": [
    "no-valid-consent",
    "person-declined",
    "person-left-area",
    "duplicate",
    "insufficient-information",
    "documents-missing",
    "legal-obstacle",
    "technical",
    "death",
    "other",
  ],
  "referral.declined": [
    "no-capacity",
    "waiting-list-full",
    "assessment-required",
    "out-of-mandate",
    "out-of-area",
    "not-eligible-age",
    "not-eligible-gender",
    "not-eligible-nationality",
    "not-eligible-status",
    "cannot-meet-medical-need",
    "cannot-meet-security-need",
    "cannot-take-children",
    "conflict-of-interest",
    "no-valid-consent",
    "person-declined",
    "person-unreachable",
    "person-left-area",
    "duplicate",
    "already-served",
    "insufficient-information",
    "identity-not-confirmed",
    "documents-missing",
    "legal-obstacle",
    "funding",
    "technical",
    "death",
    "other",
  ],
  "arrival.missed": ["person-unreachable", "person-temporarily-away", "other"],
  "referral.given-up": [
    "person-declined",
    "person-unreachable",
    "person-left-area",
    "documents-missing",
    "legal-obstacle",
    "death",
    "other",
  ],
  "service.paused": [
    "person-declined",
    "person-unreachable",
    "person-left-area",
    "person-temporarily-away",
    "provider-temporarily-unable",
    "documents-missing",
    "legal-obstacle",
    "death",
    "other",
  ],
  "referral.cancelled": [
    "no-capacity",
    "person-declined",
    "person-left-area",
    "provider-temporarily-unable",
    "duplicate",
    "documents-missing",
    "legal-obstacle",
    "funding",
    "death",
    "other",
  ],
  "service.ended-early": [
    "no-capacity",
    "person-declined",
    "person-unreachable",
    "person-left-area",
    "provider-temporarily-unable",
    "documents-missing",
    "legal-obstacle",
    "funding",
    "death",
    "other",
  ],
};

/**
 * Says whether reasons are given and every one fits the event.
 *
 * @example
 * ```ts
 * reasonsFit("referral.declined", ["no-capacity"]); // => true
 * reasonsFit("referral.declined", ["timeout"]); // => false
 * reasonsFit("referral.declined", []); // => false
 * ```
 */
export function reasonsFit(event: string, reasons: unknown): reasons is readonly string[] {
  const fitting = reasonsByEvent[event] ?? [];
  return Array.isArray(reasons) && reasons.length > 0 && reasons.every((reason) => fitting.includes(reason));
}
