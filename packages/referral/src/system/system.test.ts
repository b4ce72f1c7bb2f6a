import { describe, expect, test } from "vitest";
import type { ReferralContext } from "../charts/referral-context.js";
import type { UncheckedEvent } from "../guard.js";
import { INSTANT } from "../testing/explore.js";
import { permitForTests } from "../testing/permits.js";
import { wholeSystem } from "../testing/walk-system.js";
import { stepSystem } from "./step-system.js";
import { addInstance, referralsOf, type SystemSnapshot, startSystem } from "./system.js";
import { wiring } from "./wiring.js";

const at = INSTANT;
const team = (role: string) => ({ role, organisation: "org:team", worker: "worker:two" }) as UncheckedEvent["by"];
const centre = { role: "shelter", organisation: "org:centre" } as const;

const run = (
  system: SystemSnapshot,
  ...events: readonly (readonly [key: string, type: string, by: UncheckedEvent["by"], details?: object])[]
) =>
  events.reduce((so, [key, type, by, details]) => {
    const stepped = stepSystem(so, key, { type, at, by, ...details });
    if (!stepped.ok) throw new Error(`${key} ${type} ${stepped.refusals.map((one) => one.code).join()}`);
    return stepped.value.system;
  }, system);

const state = (system: SystemSnapshot, key: string) => system.instances[key]?.value;

const adult = () =>
  run(wholeSystem(), [
    "age",
    "majority.documented",
    team("case-coordinator"),
    { attested: ["document-is-not-suspected-false"] },
  ]);
const explained = [
  "interview-agreed",
  "interview-purpose",
  "data-use",
  "research-use",
  "access-right",
  "storage-time",
  "withdrawal",
  "refusal-costs-nothing",
  "confidentiality-limits",
  "recipient-and-content",
];
const consented = () =>
  run(
    adult(),
    [
      "consent/one",
      "consent.requested",
      team("case-coordinator"),
      { purpose: "emergency-protection", recipient: "org:centre", retention: "two-years", categories: ["identity"] },
    ],
    ["consent/one", "consent.explained", team("case-coordinator"), { explained, attested: ["language-is-understood"] }],
    ["consent/one", "consent.granted", team("beneficiary"), { attested: ["consent-is-signed-or-witnessed"] }],
  );
const permit = (system: SystemSnapshot) => {
  const [, referral] = referralsOf(system)[0] ?? [];
  return permitForTests(
    { ...(referral?.context as ReferralContext), categories: ["identity"] },
    { at, consentRef: "018f6b5c-0000-7000-8000-0000000000c1" },
  );
};
const released = () => {
  const system = consented();
  return run(
    system,
    ["referral/one", "referral.submitted", team("case-coordinator"), { categories: ["identity"] }],
    ["referral/one", "release.permitted", team("system"), { permit: permit(system) }],
  );
};
const serving = () =>
  run(
    released(),
    ["referral/one", "referral.requested", team("case-coordinator"), { permit: permit(released()) }],
    ["referral/one", "referral.received", centre, { attested: ["undertaking-is-on-file"] }],
    ["referral/one", "referral.accepted", centre],
    ["referral/one", "service.started", centre],
  );

describe("the system of a case", () => {
  test("lets a service of the plan follow its referral", () => {
    const sent = run(released(), [
      "referral/one",
      "referral.requested",
      team("case-coordinator"),
      { permit: permit(released()) },
    ]);
    const done = run(serving(), ["referral/one", "referral.completed", centre, { feedback: { outcome: "full" } }]);
    expect([state(sent, "service/one"), state(serving(), "service/one"), state(done, "service/one")]).toEqual([
      "referred",
      "in-progress",
      "delivered",
    ]);
  });

  test("stops a running referral when its consent is withdrawn, interrupts the service and asks for the risk again", () => {
    const stepped = stepSystem(serving(), "consent/one", { type: "consent.withdrawn", at, by: team("beneficiary") });
    const { system, effects } = stepped.ok ? stepped.value : { system: serving(), effects: [] };
    expect([state(system, "referral/one"), state(system, "service/one")]).toEqual(["withdrawing", "planned"]);
    expect(effects).toContainEqual({
      kind: "declined",
      instance: "risk",
      event: "reassessment.triggered",
      codes: ["event.not-possible-now"],
    });
  });

  test("plans the service again when the referral fails before it began", () => {
    const sent = run(released(), [
      "referral/one",
      "referral.requested",
      team("case-coordinator"),
      { permit: permit(released()) },
    ]);
    const failed = run(sent, ["referral/one", "ack.timed-out", team("system")]);
    expect([state(sent, "service/one"), state(failed, "service/one")]).toEqual(["referred", "planned"]);
  });

  test("sends a ready referral back to the rules when its consent expires, and recalls nothing that was sent", () => {
    const expired = ["consent/one", "consent.expired", team("system"), { at: "2027-06-01T10:00:00Z" }] as const;
    expect([state(run(released(), expired), "referral/one"), state(run(serving(), expired), "referral/one")]).toEqual([
      "release-check",
      "in-service",
    ]);
  });

  test("refuses a permit that rests on a consent of the case that has ended", () => {
    const ready = run(released(), ["consent/one", "consent.withdrawn", team("beneficiary")]);
    const again = run(ready, [
      "referral/two",
      "referral.submitted",
      team("case-coordinator"),
      { categories: ["identity"] },
    ]);
    const stepped = stepSystem(again, "referral/two", {
      type: "release.permitted",
      at,
      by: team("system"),
      permit: permit(ready),
    });
    expect([state(ready, "referral/one"), stepped.ok ? "" : stepped.refusals[0].code]).toEqual([
      "cancelled",
      "release.consent-ended",
    ]);
  });

  test("tells the case and the reflection period when a victim is presumed, and counts reflection from there", () => {
    const findings = { act: "suspected", means: "suspected", purpose: "suspected" };
    const presumed = run(
      adult(),
      ["case", "interview.consented", team("frontline-detector"), { attested: ["interview-was-consented"] }],
      ["identification", "indicator.recorded", team("frontline-detector"), { indicators: ["debt-bondage"] }],
      ["identification", "reasonable-grounds.found", team("identifying-authority"), { findings, body: "ngo" }],
    );
    expect([state(presumed, "case"), state(presumed, "reflection")]).toEqual(["needs-assessment", "offered"]);
  });

  test("begins prevention for a person at risk, and identification when an indicator appears", () => {
    const findings = { act: "absent", means: "absent", purpose: "absent" };
    const atRisk = run(
      adult(),
      ["case", "interview.consented", team("frontline-detector"), { attested: ["interview-was-consented"] }],
      ["identification", "indicator.recorded", team("frontline-detector"), { indicators: ["debt-bondage"] }],
      ["identification", "vulnerability.found", team("mdt-coordinator"), { findings }],
    );
    const escalated = run(
      atRisk,
      ["prevention", "support.offered", team("social-services"), { attested: ["risk-profile-is-seen"] }],
      ["prevention", "indicator.recorded", team("social-services")],
    );
    expect([state(atRisk, "case"), state(atRisk, "prevention")]).toEqual(["prevention-track", "identified-at-risk"]);
    expect(["case", "identification", "prevention"].map((key) => state(escalated, key))).toEqual([
      "screening",
      "indicators-reported",
      "escalated",
    ]);
  });

  test("alerts the supervisor of imminent danger once the case is past intake", () => {
    const past = run(adult(), [
      "case",
      "case.found-out-of-scope",
      team("frontline-detector"),
      { attested: ["no-indicator-was-found"] },
    ]);
    const stepped = stepSystem(past, "risk", { type: "danger.recognised", at, by: team("case-coordinator") });
    expect(stepped.ok ? stepped.value.effects.map((one) => one.kind) : []).toEqual(["stepped", "alerted"]);
  });

  test("begins monitoring when a stay goes on outside, and tells the case of a concern", () => {
    const outside = run(
      adult(),
      [
        "stay/one",
        "person.admitted",
        team("shelter"),
        { attested: ["admission-was-consented", "house-rules-were-explained"] },
      ],
      [
        "stay/one",
        "person.stabilised",
        team("shelter"),
        { attested: ["medical-check-was-offered", "risk-was-assessed"] },
      ],
      ["stay/one", "adult.left", team("beneficiary"), { attested: ["safety-plan-was-offered"] }],
    );
    const stepped = stepSystem(outside, "monitoring/stay/one", {
      type: "concern.raised",
      at,
      by: team("case-coordinator"),
    });
    expect([state(outside, "stay/one"), state(outside, "monitoring/stay/one")]).toEqual(["outreach", "scheduled"]);
    expect(stepped.ok ? stepped.value.effects.map((one) => one.kind) : []).toEqual(["stepped", "declined"]);
  });

  test("begins a stay when a shelter accepts", () => {
    const input = {
      referral: "018f6b5c-0000-7000-8000-000000000009",
      person: "018f6b5c-0000-7000-8000-000000000002",
      from: "org:team",
      to: "org:centre",
      purpose: "shelter-placement",
      urgency: "high",
    };
    const system = addInstance(consented(), "referral/bed", input);
    if (!system.ok) throw new Error("no referral");
    const bed = permitForTests(
      { ...(input as unknown as ReferralContext), categories: ["identity"] },
      { at, consentRef: "018f6b5c-0000-7000-8000-0000000000c1" },
    );
    const accepted = run(
      system.value,
      ["referral/bed", "referral.submitted", team("case-coordinator"), { categories: ["identity"] }],
      ["referral/bed", "release.permitted", team("system"), { permit: bed }],
      ["referral/bed", "referral.requested", team("case-coordinator"), { permit: bed }],
      ["referral/bed", "referral.received", centre, { attested: ["undertaking-is-on-file"] }],
      ["referral/bed", "referral.accepted", centre],
    );
    const stay = accepted.instances["stay/referral/bed"];
    expect([stay?.value, (stay?.context as { owner?: string } | undefined)?.owner]).toEqual([
      "admission-requested",
      "org:centre",
    ]);
  });

  test("tells every chart when the age changes, and a representative's consent ends with childhood", () => {
    const grown = adult();
    const ages = Object.values(grown.instances).flatMap((one) =>
      "treatedAsChild" in one.context ? [one.context.treatedAsChild] : [],
    );
    expect(new Set(ages)).toEqual(new Set([false]));
  });

  test("stops every referral under consent when the adult leaves the case", () => {
    const started = run(
      serving(),
      ["case", "interview.consented", team("frontline-detector"), { attested: ["interview-was-consented"] }],
      ["identification", "indicator.recorded", team("frontline-detector"), { indicators: ["debt-bondage"] }],
      [
        "identification",
        "reasonable-grounds.found",
        team("identifying-authority"),
        { findings: { act: "suspected", means: "suspected", purpose: "suspected" }, body: "ngo" },
      ],
      ["case", "beneficiary.withdrew", team("beneficiary"), { attested: ["decides-with-capacity"] }],
    );
    expect([state(started, "case"), state(started, "referral/one")]).toEqual(["closed", "withdrawing"]);
  });

  test("refuses an instance it does not have, one it has already, and a chart that nobody knows", () => {
    const by = team("case-coordinator");
    const code = (result: { ok: true } | { ok: false; refusals: readonly { code: string }[] }) =>
      result.ok ? "" : result.refusals[0]?.code;
    expect([
      code(stepSystem(wholeSystem(), "stay/nine", { type: "person.admitted", at, by })),
      code(stepSystem(wholeSystem(), "constructor", { type: "person.admitted", at, by })),
      code(addInstance(wholeSystem(), "stay/one", {})),
      code(addInstance(wholeSystem(), "weather/one", {})),
      code(startSystem({ case: "7", owner: "org:team", childAtExploitation: false, reflectionDays: 30 })),
    ]).toEqual(["instance.unknown", "instance.unknown", "instance.exists", "chart.unknown", "input.malformed"]);
  });

  test("has a wire for every row of the process", () => {
    expect([wiring.length, new Set(wiring.map((wire) => wire.when)).size]).toEqual([21, 21]);
  });
});
