import { describe, expect, test } from "vitest";
import { createActor } from "xstate";
import type { Actor } from "../actor.js";
import { availableActions } from "../available-actions.js";
import type { UncheckedEvent } from "../guard.js";
import { initialSnapshot, parseSnapshot, type Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { explore, INSTANT } from "../testing/explore.js";
import { permitForTests } from "../testing/permits.js";
import { newInstances } from "../testing/starts.js";
import { referralChart } from "./referral.js";
import { arrivedReferral } from "./referral-arrival.js";
import type { ReferralContext } from "./referral-context.js";
import type { ReferralEvent } from "./referral-events.js";
import { recordCancelRequest } from "./referral-milestone.js";

type Referral = Snapshot<ReferralContext>;

const CONSENT = "018f6b5c-0000-7000-8000-0000000000c1";
const sender: Actor = { role: "case-coordinator", organisation: "org:team", worker: "worker:one" };
const receiver: Actor = { role: "shelter", organisation: "org:centre", worker: "worker:two" };
const system: Actor = { role: "system", organisation: "org:team" };
const beneficiary: Actor = { role: "beneficiary", organisation: "org:team" };
const at = INSTANT;

const start = (): Referral => {
  const made = initialSnapshot(referralChart, {
    referral: "018f6b5c-0000-7000-8000-000000000001",
    person: "018f6b5c-0000-7000-8000-000000000002",
    from: "org:team",
    to: "org:centre",
    purpose: "shelter-placement",
    urgency: "high",
  });
  if (!made.ok) throw new Error("a referral that cannot begin");
  return made.value;
};

const walk = (from: Referral, ...events: readonly ReferralEvent[]): Referral =>
  events.reduce((snapshot, event) => {
    const stepped = step(referralChart, snapshot, event);
    if (!stepped.ok) throw new Error(stepped.refusals.map((one) => one.code).join());
    return stepped.value;
  }, from);

const codes = (snapshot: Referral, event: unknown): readonly string[] => {
  const stepped = step(referralChart, snapshot, event as ReferralEvent);
  return stepped.ok ? [] : stepped.refusals.map((one) => one.code);
};

const permit = (categories = ["identity", "contact"], wish: object = {}) => {
  const made = permitForTests({ ...start().context, categories }, { at, consentRef: CONSENT, ...wish });
  if (made === undefined) throw new Error("no permit");
  return made;
};

const submitted: ReferralEvent = { type: "referral.submitted", at, by: sender, categories: ["identity", "contact"] };
const released = (): ReferralEvent => ({ type: "release.permitted", at, by: system, permit: permit() });
const requested = (): ReferralEvent => ({ type: "referral.requested", at, by: sender, permit: permit() });
const received: ReferralEvent = { type: "referral.received", at, by: receiver, attested: ["undertaking-is-on-file"] };
const accepted: ReferralEvent = { type: "referral.accepted", at, by: receiver };
const started: ReferralEvent = { type: "service.started", at, by: receiver };
const completed: ReferralEvent = { type: "referral.completed", at, by: receiver, feedback: { outcome: "full" } };
const sent = () => walk(start(), submitted, released(), requested());

describe("a referral, step by step", () => {
  test("goes from the draft to its end", () => {
    const closed = walk(sent(), received, accepted, started, completed, {
      type: "feedback.acknowledged",
      at,
      by: sender,
    });
    expect([closed.value, closed.context.feedbackOutcome]).toEqual(["closed", "full"]);
  });

  test("keeps as evidence what was sent, of what was asked for and permitted", () => {
    const wide = { ...submitted, categories: ["identity", "health"] } as ReferralEvent;
    const { release } = walk(start(), wide, released()).context;
    expect(release).toEqual({ basis: "consent", consentRefs: [CONSENT], decidedAt: at, categories: ["identity"] });
  });

  test("begins at the receiver when the request arrives, and runs on there without a permit", () => {
    const { context } = sent();
    const { referral, person, from, to, purpose, urgency, release } = context;
    if (release === undefined) throw new Error("sent without evidence");
    const arrived = arrivedReferral({ referral, person, from, to, purpose, urgency }, release);
    if (!arrived.ok) throw new Error("not arrived");
    const asked = walk(arrived.value, received, { type: "referral.info-requested", at, by: receiver });
    const told = walk(asked, { type: "referral.info-provided", at, by: sender, categories: ["family"] });
    expect([told.value, told.context.release?.categories]).toEqual(["received", ["identity", "contact", "family"]]);
  });

  test("cannot arrive without evidence of its release", () => {
    const { referral, person, from, to, purpose, urgency } = start().context;
    const release = { basis: "consent", consentRefs: [], decidedAt: at, categories: ["identity"] };
    const arrived = arrivedReferral({ referral, person, from, to, purpose, urgency }, release);
    expect(arrived.ok ? [] : arrived.refusals.map((one) => one.code)).toEqual(["snapshot.incoherent"]);
  });
});

describe("a release", () => {
  const ready = walk(start(), submitted);

  test("refuses a copy of a permit with one finding", () => {
    expect(codes(ready, { ...released(), permit: { ...permit() } })).toEqual(["release.without-permit"]);
  });

  test.each([
    ["another receiver", { recipient: "org:other" }, "release.for-another-receiver"],
    ["another purpose", { purpose: "emergency-protection" }, "release.for-another-purpose"],
    ["another person", { person: "018f6b5c-0000-7000-8000-0000000000ff" }, "release.for-another-person"],
    ["categories nobody asked for", { categories: ["risk-safety"] }, "release.covers-nothing"],
  ])("refuses a permit for %s", (_, wish, code) => {
    expect(codes(ready, { ...released(), permit: permit(["identity", "contact"], wish) })).toEqual([code]);
  });

  test("by exception needs an exception on record and two different people", () => {
    const emergency = { ...start().context, purpose: "emergency-protection", categories: ["identity"] };
    const at2 = { ...ready, context: emergency };
    const by: Actor = { role: "supervisor", organisation: "org:team", worker: "worker:two" };
    const exception = permitForTests(emergency, { at, exceptionRef: CONSENT });
    const byConsent = permitForTests(emergency, { at, consentRef: CONSENT });
    const approve = (beside: object) =>
      codes(at2, { type: "exception.approved", at, by, decidedBy: "worker:one", ...beside });
    expect([
      approve({ permit: exception }),
      approve({ permit: exception, decidedBy: "worker:two" }),
      approve({ permit: byConsent }),
      approve({ permit: exception, by: { ...by, organisation: "org:centre" } }),
      codes(at2, { type: "release.permitted", at, by: system, permit: exception }),
    ]).toEqual([
      [],
      ["second-person.missing"],
      ["release.not-by-exception"],
      ["role.not-allowed"],
      ["release.not-by-consent"],
    ]);
  });
});

describe("sending", () => {
  const ready = () => walk(start(), submitted, released());
  const send = (instant: string, decidedAt: string, wish: object = {}) =>
    codes(ready(), { ...requested(), at: instant, permit: permit(undefined, { at: decidedAt, ...wish }) });

  test("refuses a permit decided more than an hour before, or after", () => {
    expect([
      send("2026-01-05T11:00:00Z", "2026-01-05T10:00:00Z"),
      send("2026-01-05T11:00:01Z", "2026-01-05T10:00:00Z"),
      send("2026-01-05T10:00:00Z", "2026-01-05T10:00:01Z"),
    ]).toEqual([[], ["release.not-fresh"], ["release.not-fresh"]]);
  });

  test("refuses a permit under another consent than the release", () => {
    expect(send(at, at, { consentRef: "018f6b5c-0000-7000-8000-0000000000ff" })).toEqual(["release.basis-changed"]);
  });
});

describe("withdrawal of consent", () => {
  const holding = [
    "sent",
    "received",
    "info-requested",
    "waitlisted",
    "accepted",
    "no-show",
    "in-service",
    "on-hold",
    "completed",
  ];
  const reached = explore(referralChart, newInstances("referral")) as readonly Referral[];
  const underConsent = reached.filter((one) => (one.context.release?.consentRefs.length ?? 0) > 0);

  test.each(holding)("is accepted in the state %s, whatever else the referral holds", (state) => {
    const there = underConsent.filter((one) => one.value === state);
    const blocked = there.filter((one) => {
      const [consentRef = ""] = one.context.release?.consentRefs ?? [];
      return codes(one, { type: "consent.withdrawn", at, by: beneficiary, consentRef }).length > 0;
    });
    expect([there.length > 0, blocked]).toEqual([true, []]);
  });

  test("stops a referral that is ready before anything is sent", () => {
    const stopped = walk(start(), submitted, released(), {
      type: "consent.withdrawn",
      at,
      by: beneficiary,
      consentRef: CONSENT,
    });
    expect([stopped.value, stopped.context.reason]).toEqual(["cancelled", ["consent-withdrawn"]]);
  });

  test("is about the consents of this referral only", () => {
    const consentRef = "018f6b5c-0000-7000-8000-0000000000ff";
    expect(codes(sent(), { type: "consent.withdrawn", at, by: beneficiary, consentRef })).toEqual([
      "withdrawal.for-another-consent",
    ]);
  });

  test("may be told by either side, the person, its representative, an authority or the system", () => {
    const may = (by: Actor) => codes(sent(), { type: "consent.withdrawn", at, by, consentRef: CONSENT }).length === 0;
    const roles = ["legal-representative", "guardianship-authority", "data-protection-officer"] as const;
    const all = [sender, receiver, system, beneficiary, ...roles.map((role) => ({ role, organisation: "org:x" }))];
    expect([all.every(may), may({ role: "shelter", organisation: "org:x" })]).toEqual([true, false]);
  });
});

describe("cancelling after acceptance", () => {
  const agreed = {
    type: "referral.cancelled",
    at,
    by: receiver,
    reason: ["no-capacity"],
    attested: ["beneficiary-was-informed"],
  };

  test("needs the request of the sender", () => {
    const taken = walk(sent(), received, accepted);
    const asked = recordCancelRequest(taken, sender);
    if (!asked.ok) throw new Error("not asked");
    expect([codes(taken, agreed), codes(asked.value, agreed)]).toEqual([["cancellation.not-requested"], []]);
  });

  test("can be requested by the sender alone, and after acceptance alone", () => {
    const taken = walk(sent(), received, accepted);
    const answers = [recordCancelRequest(taken, receiver), recordCancelRequest(sent(), sender)];
    expect(answers.map((one) => (one.ok ? "" : one.refusals[0].code))).toEqual([
      "role.not-allowed",
      "event.not-possible-now",
    ]);
  });
});

describe("a hold", () => {
  const paused: ReferralEvent = { type: "service.paused", at, by: receiver, reason: ["person-temporarily-away"] };

  test("of a service that had started is resumed, of one that had not is started", () => {
    const early = walk(sent(), received, accepted, paused);
    const late = walk(sent(), received, accepted, started, paused);
    const resumed = { type: "service.resumed", at, by: receiver };
    expect([codes(early, resumed), codes(early, started), codes(late, resumed), codes(late, started)]).toEqual([
      ["service.not-started"],
      [],
      [],
      ["service.already-started"],
    ]);
  });
});

describe("a beneficiary", () => {
  test("ends the service early without feedback, which the receiver cannot", () => {
    const serving = walk(sent(), received, accepted, started);
    const ended = { type: "service.ended-early", at, by: beneficiary, reason: ["person-declined"] };
    expect([codes(serving, ended), codes(serving, { ...ended, by: receiver })]).toEqual([[], ["outcome.not-recorded"]]);
  });
});

describe("an actor of XState over the chart", () => {
  test("takes the steps of its roles, and no others", () => {
    const { referral, person, from, to, purpose, urgency } = start().context;
    const actor = createActor(referralChart.machine, {
      input: { referral, person, from, to, purpose, urgency },
    }).start();
    actor.send({ ...submitted, by: receiver } as ReferralEvent);
    const before = actor.getSnapshot().value;
    actor.send(submitted);
    expect([before, actor.getSnapshot().value]).toEqual(["draft", "release-check"]);
  });
});

describe("availableActions", () => {
  test("says what is allowed, what it needs, and why the rest is not", () => {
    const taken = walk(sent(), received, accepted);
    const answers = availableActions(referralChart, taken, receiver);
    const allowed = answers.flatMap((one) => (one.allowed ? [`${one.event} ${one.needs.join()}`] : []));
    const refused = new Set(answers.flatMap((one) => (one.allowed ? [] : one.refusals.map((why) => why.code))));
    expect([answers.length, allowed, [...refused].sort()]).toEqual([
      referralChart.table.events.length,
      ["consent.withdrawn consentRef", "service.started ", "arrival.missed reason", "service.paused reason"],
      ["cancellation.not-requested", "event.not-possible-now"],
    ]);
  });
});

describe("parseSnapshot", () => {
  const good = walk(sent(), received, accepted, started);
  const code = (value: unknown) => {
    const parsed = parseSnapshot(referralChart, value);
    return parsed.ok ? "" : `${parsed.refusals[0].code} ${parsed.refusals[0].pointer}`;
  };
  const { release: _, ...withoutRelease } = good.context;

  test("takes what step made", () => {
    expect(parseSnapshot(referralChart, JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good });
  });

  test.each([
    ["nothing", undefined, "snapshot.malformed "],
    ["a list", [], "chart.unknown /chart"],
    ["another chart", { ...good, chart: "age" }, "chart.unknown /chart"],
    ["a later version", { ...good, version: 2 }, "version.unknown /version"],
    ["an unknown state", { ...good, value: "constructor" }, "state.unknown /value"],
    ["a member of its own", { ...good, extra: 1 }, "snapshot.malformed "],
    ["a context of another kind", { ...good, context: null }, "snapshot.malformed /context"],
    ["an unknown field", { ...good, context: { ...good.context, name: "x" } }, "snapshot.malformed /context"],
    ["a missing field", { ...good, context: { ...good.context, to: undefined } }, "snapshot.malformed /context/to"],
    ["a wrong field", { ...good, context: { ...good.context, referral: 7 } }, "snapshot.malformed /context/referral"],
    ["no evidence", { ...good, context: withoutRelease }, "snapshot.incoherent /context"],
    ["no start", { ...good, context: { ...good.context, serviceStarted: false } }, "snapshot.incoherent /context"],
    ["no reason", { ...good, value: "declined" }, "snapshot.incoherent /context"],
    [
      "a receiver that drafts",
      { ...good, value: "draft", context: { ...good.context, copy: "receiver" } },
      "snapshot.incoherent /context",
    ],
    ["one organisation only", { ...good, context: { ...good.context, to: "org:team" } }, "referral.to-itself /context"],
  ])("refuses %s", (_name, value, expected) => {
    expect(code(value)).toBe(expected);
  });
});

test("no event of a referral changes a value that the guards read from a hostile event", () => {
  const hostile: UncheckedEvent = {
    type: "referral.submitted",
    at,
    by: sender,
    categories: [{ toString: () => "identity" }],
  };
  expect(codes(start(), hostile)).toEqual(["categories.not-named"]);
});
