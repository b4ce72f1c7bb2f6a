import { describe, expect, test } from "vitest";
import { contactDates, deadlineOf } from "../jurisdiction/deadlines.js";
import { genericProfile } from "../jurisdiction/generic.js";
import { limitNamed } from "../jurisdiction/time-limits.js";
import type { ChartName } from "../registry.js";
import { step } from "../step.js";
import { stepSystem } from "../system/step-system.js";
import { chartNamed, everyMove, statesFrom } from "../testing/moves.js";
import { wholeSystem } from "../testing/walk-system.js";

// The liveness invariants of the process, under a fair clock: every deadline fires when it has come, and everybody who
// owes a step within a time of the profile takes one in the end. Each is over every state of the charts.

const since = "2026-01-05T10:00:00Z";
const context = { urgency: "high", validUntil: since, until: since, treatedAsChild: false };

const clockEvent = (chart: ChartName, value: string): string | undefined =>
  deadlineOf({ chart, version: 1, value, context }, since, genericProfile)?.event;

/** The steps that somebody owes: the clock its event, and people what has a time limit, or what they answer for. */
const owed = (
  chart: ChartName,
  answers: readonly string[] = [],
): readonly { from: string; event: string; to: string }[] =>
  chartNamed(chart).table.transitions.filter(
    ({ from, event, meta }) =>
      event === clockEvent(chart, from) ||
      limitNamed(meta.timeLimit) !== undefined ||
      answers.includes(`${from} ${event}`),
  );

/** The states from which the owed steps alone never lead to one of the ends. */
function stuck(chart: ChartName, from: readonly string[], ends: readonly string[], answers?: readonly string[]) {
  const steps = owed(chart, answers);
  const leads = new Set(ends);
  for (let size = 0; size !== leads.size; ) {
    size = leads.size;
    for (const { from: state, to } of steps) if (leads.has(to)) leads.add(state);
  }
  return from.filter((state) => !leads.has(state));
}

const finalsOf = (chart: ChartName): readonly string[] =>
  Object.values(chartNamed(chart).table.states).flatMap((state) => (state.final ? [state.name] : []));

const waysOut = (chart: ChartName, state: string): readonly string[] =>
  Object.values(chartNamed(chart).table.states[state]?.on ?? {}).map(({ event }) => event);

describe("a referral", () => {
  // A service has no clock: the receiver answers the review of a hold, and says when the service is over.
  const answers = ["on-hold service.ended-early", "in-service referral.completed"];
  const afterSending = [...statesFrom("referral", ["sent"])];

  test("L1: that was sent comes to an end, when both agencies answer what falls due", () => {
    // What follows a refusal or a silence is the sender's choice, and L2; a stop that was escalated is L4.
    const chosen = ["declined referral.rerouted", "expired referral.rerouted"];
    const stops = ["stop-escalated stop.confirmed"];
    expect(stuck("referral", afterSending, finalsOf("referral"), [...answers, ...chosen, ...stops])).toEqual([]);
  });

  test("L1: that waits for somebody has a deadline or somebody who owes a step, in every state", () => {
    const waiting = afterSending.filter((state) => !finalsOf("referral").includes(state));
    const steps = owed("referral", answers);
    const forgotten = waiting.filter((state) => !steps.some(({ from }) => from === state));
    // The first two are L2; a stop was escalated to people.
    expect(forgotten.sort()).toEqual(["declined", "expired", "stop-escalated"]);
  });

  test("L2: that was declined or ran out is followed by a new one, or given up with the person's knowledge", () => {
    for (const state of ["declined", "expired"]) {
      expect(chartNamed("referral").table.states[state]?.final).toBe(false);
      expect(waysOut("referral", state)).toEqual(["referral.rerouted", "referral.given-up"]);
    }
    const given = everyMove("referral").filter(
      ({ before, event }) => ["declined", "expired"].includes(before.value) && event.type === "referral.given-up",
    );
    const silent = given.filter(
      ({ event }) => !(event.attested as readonly string[]).includes("beneficiary-was-informed"),
    );
    expect([given.length > 0, silent]).toEqual([true, []]);
  });

  test("L3: that was completed gives feedback to the sender, or the time for it runs out for all to see", () => {
    const ends = waysOut("referral", "completed").filter((event) => event !== "consent.withdrawn");
    expect(ends).toEqual(["feedback.acknowledged", "feedback.timed-out"]);
    expect(clockEvent("referral", "completed")).toBe("feedback.timed-out");
    const completed = everyMove("referral").filter(({ event }) => event.type === "referral.completed");
    expect(completed.every(({ after }) => "feedbackOutcome" in after.context && after.context.feedbackOutcome)).toBe(
      true,
    );
  });

  test("L4: whose consent was withdrawn is stopped, by the receiver or through escalation, and by nothing else", () => {
    expect([...statesFrom("referral", ["withdrawing"])].sort()).toEqual([
      "stop-escalated",
      "withdrawing",
      "withdrawn",
      "withdrawn-with-retention",
    ]);
    expect(clockEvent("referral", "withdrawing")).toBe("stop.timed-out");
    expect(
      stuck("referral", ["withdrawing", "stop-escalated"], ["withdrawn"], ["stop-escalated stop.confirmed"]),
    ).toEqual([]);
  });
});

test("L5: every presumption comes to a decision, or stays open with a date at which it is looked at again", () => {
  const open = ["presumed", "formal-identification", "inconclusive"];
  expect(stuck("identification", open, ["confirmed", "not-identified"])).toEqual([]);
  const dated = owed("identification").filter(({ from }) => from === "inconclusive");
  expect(dated.map(({ event }) => event)).toEqual(["new-information.not-received"]);
});

test("L6: whoever is presumed a child is found to be one or not, and is protected as one until then", () => {
  const reached = statesFrom("age", ["presumed-child"]);
  expect([reached.has("child"), reached.has("adult")]).toEqual([true, true]);
  const never = [...reached].filter((state) => !statesFrom("age", [state]).has("adult"));
  expect(never).toEqual([]);
});

test("L7: a child gets a representative, or the authority answers, within the days of the profile", () => {
  const steps = owed("consent").filter(({ from }) => from === "awaiting-representative");
  expect(steps.map(({ event }) => event)).toEqual(["representative.verified"]);
  expect(waysOut("consent", "awaiting-representative")).toEqual([
    "representative.verified",
    "representative.not-found",
  ]);
  expect(genericProfile.parameters.guardianDays.value).toBeGreaterThan(0);
});

test("L8: every risk is assessed again within its interval, a high one sooner than a lower one", () => {
  const due = ["high", "medium", "low"].map((value) =>
    deadlineOf({ chart: "risk", version: 1, value, context }, since, genericProfile),
  );
  expect(due.map((one) => one?.event)).toEqual(["review.fell-due", "review.fell-due", "review.fell-due"]);
  expect([...due].sort((one, other) => (String(one?.dueAt) < String(other?.dueAt) ? -1 : 1))).toEqual(due);
  expect(stuck("risk", ["unassessed", "low", "medium", "high", "imminent"], ["reassessing"])).toEqual([]);
  expect(owed("risk").some(({ from }) => from === "unassessed")).toBe(true);
});

test("L9: every active plan falls due for review, and a plan that is reviewed comes back or ends", () => {
  expect(clockEvent("plan", "active")).toBe("review.fell-due");
  expect(waysOut("plan", "review")).toEqual(["plan.revised", "plan.confirmed", "goals.closed"]);
});

test("L10: every stay ends or is decided again, and nobody stays in crisis beyond its hours unnoticed", () => {
  const states = Object.keys(chartNamed("stay").table.states);
  // A missing child is searched for until it is found or the authority takes over; a request is answered the same day.
  const answers = [
    "missing search.handed-over",
    "admission-requested admission.refused",
    "exceptional-stay danger.ended",
  ];
  expect(stuck("stay", states, ["ended"], answers)).toEqual([]);
  expect(owed("stay").some(({ from }) => from === "crisis")).toBe(true);
});

test("L11: every return can come to an end, and each end is one that the person takes part in or is told of", () => {
  const states = Object.keys(chartNamed("return").table.states);
  const ends = finalsOf("return");
  const trapped = states.filter((state) => !ends.some((end) => statesFrom("return", [state]).has(end)));
  expect([[...ends].sort(), trapped]).toEqual([["cancelled", "closed", "refused"], []]);
});

test("L12: everybody in contact is told the rights before a deadline can lapse", () => {
  const steps = owed("proceedings").filter(({ from }) => from === "not-reported");
  expect(steps.map(({ event }) => event)).toContain("rights.explained");
  expect(waysOut("compensation", "not-informed")).toEqual(["compensation.explained"]);
});

test("L13: every calendar of monitoring runs out, or ends with a reason", () => {
  const dates = contactDates(since, genericProfile);
  expect([dates.length, [...dates].sort()]).toEqual([genericProfile.parameters.monitoringSchedule.value.length, dates]);
  const answers = ["scheduled contact.fell-due", "due calendar.completed"];
  expect(stuck("monitoring", ["scheduled", "due", "missed"], finalsOf("monitoring"), answers)).toEqual([]);
});

test("L14: every case that rests is anonymised when its time is over, unless it is held", () => {
  expect(stuck("case", ["closed", "declined", "referred-out", "transferred-out"], ["anonymised"])).toEqual([]);
  const held = everyMove("case").filter(({ after }) => after.value === "anonymised");
  expect(held.every(({ event }) => (event.attested as readonly string[]).includes("no-legal-hold"))).toBe(true);
  expect(held.length).toBeGreaterThan(0);
});

test("L1: a receiver that never answers cannot hold a case open: the clock alone ends what was sent", () => {
  const sent = everyMove("referral").find(({ after }) => after.value === "sent")?.after;
  const due = sent && deadlineOf(sent, since, genericProfile);
  const expired =
    sent &&
    step(chartNamed("referral"), sent, {
      type: due?.event,
      at: due?.dueAt,
      by: { role: "system", organisation: "org:team" },
    } as never);
  expect(expired).toMatchObject({ ok: true, value: { value: "expired" } });
});

test("L8: a danger that is recognised reaches the case or a supervisor in the same step", () => {
  const by = { role: "frontline-detector", organisation: "org:team" } as const;
  const stepped = stepSystem(wholeSystem(), "risk", { type: "danger.recognised", at: since, by });
  const followed = stepped.ok ? stepped.value.effects.slice(1) : [];
  expect(followed.some((one) => one.kind === "alerted" || (one.kind === "stepped" && one.instance === "case"))).toBe(
    true,
  );
});
