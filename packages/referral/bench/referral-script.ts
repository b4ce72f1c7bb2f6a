import type { ReferralEvent, ReferralInput } from "../src/index.js";
import { initialSnapshot, referralChart } from "../src/index.js";
import { permitForTests } from "../src/testing/permits.js";

const at = "2026-01-05T10:00:00Z";
const sender = { role: "case-coordinator", organisation: "org:team" } as const;
const receiver = { role: "shelter", organisation: "org:centre" } as const;
const system = { role: "system", organisation: "org:team" } as const;

/** What the referral of the benchmark begins with: invented. */
export const input: ReferralInput = {
  referral: "018f6b5c-0000-7000-8000-000000000001",
  person: "018f6b5c-0000-7000-8000-000000000002",
  from: "org:team",
  to: "org:centre",
  purpose: "shelter-placement",
  urgency: "high",
};

const begun = initialSnapshot(referralChart, input);
if (!begun.ok) throw new Error("the referral of the benchmark does not begin");

/** The snapshot that the script begins with. */
export const start = begun.value;

const permit = permitForTests(
  { ...start.context, categories: ["identity", "contact"] },
  { at, consentRef: "consent:1" },
);
if (permit === undefined) throw new Error("no permit for the benchmark");

/** A referral from draft to closed in twelve events, three of which are refused. */
export const script: readonly ReferralEvent[] = [
  { type: "referral.received", at, by: receiver, attested: ["undertaking-is-on-file"] },
  { type: "referral.submitted", at, by: sender, categories: ["identity", "contact"] },
  { type: "release.permitted", at, by: receiver, permit },
  { type: "release.permitted", at, by: system, permit },
  { type: "referral.requested", at, by: sender, permit },
  { type: "referral.received", at, by: receiver, attested: ["undertaking-is-on-file"] },
  { type: "referral.declined", at, by: receiver, reason: [] },
  { type: "referral.accepted", at, by: receiver },
  { type: "service.started", at, by: receiver },
  { type: "service.paused", at, by: receiver, reason: ["person-temporarily-away"] },
  { type: "service.resumed", at, by: receiver },
  { type: "referral.completed", at, by: receiver, feedback: { outcome: "full" } },
];

/** The state in which the script must end, so that no contestant skips work. */
export const END = "completed";
