import { describe, expect, test } from "vitest";
import type { Actor } from "../actor.js";
import { initialSnapshot, type Snapshot } from "../snapshot.js";
import { step } from "../step.js";
import { eventsFor, explore, INSTANT } from "../testing/explore.js";
import { newInstances } from "../testing/starts.js";
import { identificationChart } from "./identification.js";
import type { IdentificationEvent } from "./identification-events.js";
import type { IdentificationContext } from "./identification-guards.js";
import { traffickingStatus } from "./trafficking-status.js";

type Identification = Snapshot<IdentificationContext>;

const at = INSTANT;
const actor = (role: Actor["role"]): Actor => ({ role, organisation: "org:team" });

const start = (treatedAsChild = false, childAtExploitation = false): Identification => {
  const input = { case: "018f6b5c-0000-7000-8000-000000000004", treatedAsChild, childAtExploitation };
  const made = initialSnapshot(identificationChart, input);
  if (!made.ok) throw new Error("an identification that cannot begin");
  return made.value;
};

const walk = (from: Identification, ...events: readonly IdentificationEvent[]): Identification =>
  events.reduce((snapshot, event) => {
    const stepped = step(identificationChart, snapshot, event);
    if (!stepped.ok) throw new Error(stepped.refusals.map((one) => one.code).join());
    return stepped.value;
  }, from);

const codes = (snapshot: Identification, event: IdentificationEvent): readonly string[] => {
  const stepped = step(identificationChart, snapshot, event);
  return stepped.ok ? [] : stepped.refusals.map((one) => one.code);
};

const reported: IdentificationEvent = {
  type: "indicator.recorded",
  at,
  by: actor("frontline-detector"),
  indicators: ["debt-bondage"],
};
const findings = { act: "established", means: "absent", purpose: "established" } as const;
const found = (body: string, means: "absent" | "suspected"): IdentificationEvent => ({
  type: "reasonable-grounds.found",
  at,
  by: actor("identifying-authority"),
  findings: { ...findings, means },
  body,
});
const convened: IdentificationEvent = {
  type: "team.convened",
  at,
  by: actor("mdt-coordinator"),
  attested: ["interview-was-consented", "representative-is-present"],
};
const confirmed = (body: string): IdentificationEvent => ({
  type: "identification.confirmed",
  at,
  by: actor("identifying-authority"),
  findings: { ...findings, means: "established" },
  body,
});

describe("an identification", () => {
  test("of someone who was a child then needs no means, of someone who was an adult it does", () => {
    const child = walk(start(false, true), reported);
    const adult = walk(start(), reported);
    expect([codes(child, found("ngo", "absent")), codes(adult, found("ngo", "absent"))]).toEqual([
      [],
      ["findings.insufficient"],
    ]);
  });

  test("may be presumed by an NGO and is never confirmed by one", () => {
    const formal = walk(start(), reported, found("ngo", "suspected"), convened);
    expect([codes(formal, confirmed("ngo")), codes(formal, confirmed("police"))]).toEqual([["body.not-competent"], []]);
  });

  test("needs the representative of a child at the interview", () => {
    const child = walk(start(true, true), reported, found("police", "absent"));
    expect(codes(child, { ...convened, attested: ["interview-was-consented"] })).toEqual(["attestation.missing"]);
  });

  test("S14: is left by an adult and never by a child", () => {
    const left: IdentificationEvent = { type: "identification.withdrawn", at, by: actor("beneficiary") };
    const presumed = (child: boolean) => walk(start(child, true), reported, found("police", "absent"));
    const children = explore(identificationChart, newInstances("identification")) as readonly Identification[];
    const withdrawn = children.filter((one) => one.value === "withdrawn" && one.context.treatedAsChild);
    expect([codes(presumed(false), left), codes(presumed(true), left), withdrawn]).toEqual([
      [],
      ["adult.required"],
      [],
    ]);
  });

  test("S17: leads to no removal while grounds are pending: nothing outside identification moves", () => {
    const pending = (explore(identificationChart, newInstances("identification")) as readonly Identification[]).filter(
      (one) => ["presumed", "formal-identification", "inconclusive"].includes(one.value),
    );
    const protectedStatus = pending.map((one) => traffickingStatus(one, false));
    expect([pending.length > 0, [...new Set(protectedStatus)]]).toEqual([true, ["presumed-victim"]]);
  });
});

describe("traffickingStatus", () => {
  test("tells each state of an identification in the codes of the list", () => {
    const reached = explore(identificationChart, newInstances("identification")) as readonly Identification[];
    const told = new Set(reached.map((one) => `${one.value} ${traffickingStatus(one, true) ?? "-"}`));
    expect([...told].sort()).toEqual([
      "confirmed identified-victim-formal",
      "formal-identification presumed-victim",
      "inconclusive presumed-victim",
      "indicators-reported -",
      "not-identified not-a-victim",
      "not-identified undetermined-closed",
      "potential-victim potential-victim-at-risk",
      "presumed identified-victim-assistance",
      "presumed presumed-victim",
      "reconsideration identified-victim-formal",
      "reconsideration not-a-victim",
      "unscreened -",
      "withdrawn identification-declined",
    ]);
  });

  test("says presumed, not identified, while nobody assists", () => {
    const presumed = walk(start(), reported, found("ngo", "suspected"));
    expect([traffickingStatus(presumed, true), traffickingStatus(presumed, false)]).toEqual([
      "identified-victim-assistance",
      "presumed-victim",
    ]);
  });
});

test("S15: no guard of an identification asks for a complaint, a testimony or a criminal case", () => {
  const [first] = newInstances("identification");
  const asked = first ? eventsFor(identificationChart, first).flatMap((event) => Object.keys(event)) : [];
  const named = identificationChart.table.transitions.flatMap((one) => one.conditions.map(([name]) => name));
  expect([...asked, ...named].filter((one) => /complaint|testimony|criminal|proceeding/i.test(one))).toEqual([]);
});
