import { describe, expect, test } from "vitest";
import type { ConsentContext } from "../charts/consent-guards.js";
import type { ReferralContext } from "../charts/referral-context.js";
import type { Snapshot } from "../snapshot.js";
import { stepSystem } from "../system/step-system.js";
import type { SystemSnapshot } from "../system/system.js";
import { INSTANT } from "../testing/explore.js";
import { exploreSystem, type SystemMove } from "../testing/explore-system.js";
import { wholeSystem } from "../testing/walk-system.js";

// Charts of one case together, everywhere that the samples lead: what one of them does must be right for the others.

const MOST = 6_000;

const referralIn = ({ instances }: SystemSnapshot) => instances["referral/one"] as Snapshot<ReferralContext>;
const consentIn = ({ instances }: SystemSnapshot) => instances["consent/one"] as Snapshot<ConsentContext>;

const beforeSending = ["draft", "release-check", "ready"];
const stopped = ["withdrawing", "stop-escalated", "withdrawn", "withdrawn-with-retention"];
const over = ["closed", "rerouted", "cancelled", "declined", "expired"];
const recalled = ["withdrawn", "revoked", "invalidated"];

const restsOn = (system: SystemSnapshot): boolean =>
  referralIn(system).context.release?.consentRefs.includes(consentIn(system).context.consent) === true;

/** An adult, whose consent is their own: the case of the samples begins with a person treated as a child. */
const adult = (): SystemSnapshot => {
  const by = { role: "identifying-authority", organisation: "org:team" } as const;
  const attested = ["document-is-not-suspected-false"];
  const grown = stepSystem(wholeSystem(), "age", { type: "majority.documented", at: INSTANT, by, attested });
  if (!grown.ok) throw new Error("an invented adult is refused");
  return grown.value.system;
};

describe.each([
  ["a child", wholeSystem()],
  ["an adult", adult()],
])("case, consent and referral of %s", (_, start) => {
  const moves: readonly SystemMove[] = [...exploreSystem(start, ["case", "consent/one", "referral/one"], MOST)];
  const bad = (rule: (move: SystemMove) => boolean) => moves.filter((move) => !rule(move)).length;

  test("come to every state of the referral and of the consent together with many of the case", () => {
    const states = (key: string) => new Set(moves.map(({ came }) => came.system.instances[key]?.value));
    expect([states("referral/one").size, states("consent/one").size > 8, states("case").size > 4]).toEqual([
      21,
      true,
      true,
    ]);
  });

  test("S1: nothing is on its way without the evidence of what was permitted", () => {
    const isSound = ({ came: { system } }: SystemMove): boolean => {
      const { value, context } = referralIn(system);
      return [...beforeSending, "cancelled"].includes(value) || (context.release?.categories.length ?? 0) > 0;
    };
    expect(bad(isSound)).toBe(0);
  });

  test("S3: nothing is sent under a consent of the case that is not in force", () => {
    const isSound = ({ before, came, key, event }: SystemMove): boolean => {
      const sends = key === "referral/one" && event.type === "referral.requested" && restsOn(came.system);
      return !sends || ["granted", "partially-granted"].includes(consentIn(before).value);
    };
    const sent = moves.filter(({ key, event }) => key === "referral/one" && event.type === "referral.requested");
    expect([sent.length > 0, bad(isSound)]).toEqual([true, 0]);
  });

  test("L4: a consent that is taken back leaves no referral going on under it", () => {
    const isSound = ({ came: { system } }: SystemMove): boolean =>
      !recalled.includes(consentIn(system).value) ||
      !restsOn(system) ||
      [...beforeSending, ...stopped, ...over].includes(referralIn(system).value);
    expect(bad(isSound)).toBe(0);
  });

  test("S34: a step of one never leaves another in a state that it does not know", () => {
    const unknown = moves.flatMap(({ came }) => came.effects.filter((effect) => effect.kind === "declined"));
    expect(unknown.filter((effect) => effect.codes.length === 0)).toEqual([]);
  });
});

describe("return and stay of a child", () => {
  const moves: readonly SystemMove[] = [...exploreSystem(wholeSystem(), ["return/one", "stay/one"], MOST)];
  const at = ({ came: { system } }: SystemMove) => system.instances["return/one"];

  test("S21: the child never travels before its best interests were determined", () => {
    const travelling = moves.filter((move) => at(move)?.value === "in-transit");
    const early = travelling.filter(
      (move) => !(at(move) as Snapshot<{ bestInterestsConfirmed?: boolean }>).context.bestInterestsConfirmed,
    );
    expect([travelling.length > 0, early]).toEqual([true, []]);
  });

  test("S22, S14: the child leaves neither by its own word", () => {
    const own = moves.filter(({ event }) => event.by.role === "beneficiary");
    expect(own.filter(({ event }) => ["adult.left", "return.refused", "centre.declined"].includes(event.type))).toEqual(
      [],
    );
  });

  test("S23: a bed that the centre gave does not end because a return does", () => {
    const ended = moves.filter(({ key, before, came }) => {
      const [was, is] = [before.instances["stay/one"]?.value, came.system.instances["stay/one"]?.value];
      return key === "return/one" && was !== is;
    });
    expect(ended).toEqual([]);
  });
});
