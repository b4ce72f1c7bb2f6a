import { ConsentStatusCode, type DataCategoryCode, DisclosureRecord } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CENTRE, consentOf, exceptionOf, NOW, shifted } from "../../test/records.js";
import { afterConsentEnds, type ConsentEndQuestion, type HolderStep } from "./after-consent-ends.js";

const NGO = "urn:example:ngo";
const CLINIC = "urn:example:clinic";
const COURT = "urn:example:court";
const consent = consentOf();
const another = consentOf({}, 9).id;
const withdrawn = consentOf({ status: "withdrawn", endedOn: NOW });

let lines = 0;
const line = (organisation: string, recipient: string, more: Readonly<Record<string, unknown>> = {}) =>
  DisclosureRecord.parse({
    id: `5d0c5d34-2b7f-4a8e-b3d6-${String(++lines).padStart(12, "0")}`,
    at: "2026-11-10T09:00:00Z",
    actor: "3c9f7a52-0f5d-4c3e-8d10-6f4a2b1c0001",
    actorRole: "case-coordinator",
    organisation,
    recipient,
    recipientRole: "shelter",
    purpose: "shelter-placement",
    basis: "consent",
    consentRef: consent.id,
    levels: [{ category: "identity", level: "allow" }],
    rule: "DK5",
    ...more,
  });
const under = (id: string, ...categories: readonly DataCategoryCode[]) => ({
  consentRef: id,
  levels: categories.map((category) => ({ category, level: "allow" })),
});

const planned = (more: Partial<ConsentEndQuestion>): readonly string[] =>
  afterConsentEnds({ log: [], consents: [], exceptions: [], ended: withdrawn, now: NOW, ...more }).steps.map(said);
const said = ({ holder, effect, categories }: HolderStep): string =>
  `${holder.replace("urn:example:", "")}: ${effect} ${categories.join(" ")}`;

describe("afterConsentEnds", () => {
  test("recalls from who received under the consent, and from those to whom it disclosed further", () => {
    const log = [
      line(NGO, CENTRE),
      line(CENTRE, CLINIC),
      line(CLINIC, COURT),
      line(NGO, "urn:example:other", under(another, "identity")),
    ];
    expect(planned({ log })).toEqual(["centre: recall identity", "clinic: recall identity", "court: recall identity"]);
  });

  test("says who tells a holder, and under which consent it holds", () => {
    const { steps } = afterConsentEnds({
      log: [line(NGO, CENTRE), line("urn:example:police", CENTRE)],
      consents: [consent],
      exceptions: [],
      ended: withdrawn,
      now: NOW,
    });
    expect(steps).toEqual([
      {
        holder: CENTRE,
        effect: "recall",
        categories: ["identity"],
        toldBy: [NGO, "urn:example:police"],
        consents: [consent.id],
        exceptions: [],
      },
    ]);
  });

  test("leaves a category to a holder whom another consent still covers, and recalls the others", () => {
    const own = consentOf({ recipient: CLINIC, purpose: "service-delivery", categories: ["health"] }, 2);
    const log = [
      line(NGO, CENTRE, under(consent.id, "identity", "health")),
      line(CENTRE, CLINIC, { ...under(consent.id, "identity", "health") }),
      line(NGO, CLINIC, { ...under(own.id, "health"), purpose: "service-delivery" }),
    ];
    expect(planned({ log, consents: [own] })).toEqual([
      "centre: recall identity health",
      "clinic: recall identity",
      "clinic: nothing health",
    ]);
  });

  test("leaves to a court what an exception in force covers, and freezes it once its review is due", () => {
    const exception = exceptionOf({ recipient: COURT });
    const log = [
      line(NGO, CENTRE),
      line(CENTRE, COURT, {
        consentRef: undefined,
        exceptionRef: exception.id,
        purpose: "emergency-protection",
        basis: exception.basis,
      }),
    ];
    expect(planned({ log, exceptions: [exception] })).toEqual(["centre: recall identity", "court: nothing identity"]);
    const now = exception.reviewAt;
    expect(planned({ log, exceptions: [exception], now })).toEqual([
      "centre: recall identity",
      "court: freeze identity",
    ]);
    expect(planned({ log })).toEqual(["centre: recall identity", "court: recall identity"]);
  });

  test("freezes what was sent under a consent that expired, by its status or by its date", () => {
    const log = [line(NGO, CENTRE)];
    const expired = consentOf({ status: "expired", endedOn: NOW, endReason: "expired-by-date" });
    expect(planned({ log, ended: expired })).toEqual(["centre: freeze identity"]);
    expect(planned({ log, ended: consent, now: consent.validUntil })).toEqual(["centre: freeze identity"]);
    expect(planned({ log, ended: consent, now: shifted(consent.validUntil, -1) })).toEqual([
      "centre: nothing identity",
    ]);
  });

  test("recalls what a narrower renewal took out, and leaves what it still covers", () => {
    const narrower = consentOf({ supersedes: consent.id, status: "renewed", categories: ["identity"] }, 2);
    const log = [line(NGO, CENTRE, under(consent.id, "identity", "health"))];
    const ended = consentOf({ status: "expired", endedOn: NOW, endReason: "superseded" });
    expect(planned({ log, ended, consents: [narrower] })).toEqual([
      "centre: recall health",
      "centre: nothing identity",
    ]);
  });

  test("recalls what was sent under a consent whose renewal was withdrawn", () => {
    const renewal = consentOf({ supersedes: consent.id, status: "withdrawn", endedOn: NOW }, 2);
    const earlier = consentOf({ status: "expired", endedOn: NOW, endReason: "superseded" });
    const log = [line(NGO, CENTRE)];
    expect(planned({ log, ended: renewal, consents: [earlier] })).toEqual(["centre: recall identity"]);
    expect(
      planned({
        log,
        ended: renewal,
        consents: [consentOf({ supersedes: renewal.id, status: "expired", endedOn: NOW })],
      }),
    ).toEqual(["centre: recall identity"]);
  });

  test("recalls a category that was sent under the ended consent only, whatever another consent would cover", () => {
    const own = consentOf({ categories: ["identity", "health"] }, 2);
    const log = [line(NGO, CENTRE, under(consent.id, "identity")), line(NGO, CENTRE, under(own.id, "health"))];
    const { steps } = afterConsentEnds({ log, consents: [own], exceptions: [], ended: withdrawn, now: NOW });
    expect(steps.map(said)).toEqual(["centre: recall identity", "centre: nothing health"]);
    expect(steps.map(({ consents }) => consents)).toEqual([[consent.id], [own.id]]);
  });

  test("says of a category that is left which consent allows it, and of one that is recalled which ended", () => {
    const own = consentOf({ categories: ["identity"] }, 2);
    const log = [line(NGO, CENTRE), line("urn:example:police", CENTRE, under(own.id, "identity"))];
    const { steps } = afterConsentEnds({ log, consents: [own], exceptions: [], ended: withdrawn, now: NOW });
    expect(steps).toMatchObject([{ effect: "nothing", toldBy: ["urn:example:police"], consents: [own.id] }]);
  });

  test("counts of two renewals the one that was taken back", () => {
    const renewals = [
      consentOf({ supersedes: consent.id, status: "renewed" }, 2),
      consentOf({ supersedes: consent.id, status: "withdrawn", endedOn: NOW }, 3),
    ];
    const ended = consentOf({ status: "expired", endedOn: NOW, endReason: "superseded" });
    for (const consents of [renewals, renewals.toReversed()]) {
      expect(planned({ log: [line(NGO, CENTRE)], ended, consents })).toEqual(["centre: recall identity"]);
    }
  });

  test("recalls from a court what its exception does not name", () => {
    const exception = exceptionOf({ recipient: COURT, categories: ["contact"] });
    const more = {
      consentRef: undefined,
      exceptionRef: exception.id,
      purpose: "emergency-protection",
      basis: exception.basis,
    };
    const levels = ["identity", "contact"].map((category) => ({ category, level: "allow" }));
    const log = [line(NGO, CENTRE), line(CENTRE, COURT, { ...more, levels })];
    expect(planned({ log, exceptions: [exception] }).slice(1)).toEqual([
      "court: recall identity",
      "court: nothing contact",
    ]);
    const early = shifted(exception.at, -1);
    expect(planned({ log, exceptions: [exception], now: early }).slice(1)).toEqual(["court: freeze identity contact"]);
  });

  test("names every disclosure under a consent that never was valid as an incident, and none otherwise", () => {
    const log = [line(NGO, CENTRE), line(CENTRE, CLINIC, under(another, "identity"))];
    const ended = consentOf({ status: "invalidated", endedOn: NOW, endReason: "representative-conflict" });
    const question = { log, consents: [], exceptions: [], now: NOW };
    expect(afterConsentEnds({ ...question, ended }).incidents).toEqual([log[0]?.id]);
    expect(afterConsentEnds({ ...question, ended: withdrawn }).incidents).toEqual([]);
  });

  test.each(ConsentStatusCode.options)("gives a plan for a consent that was %s, and stops its use", (status) => {
    const ended = consentOf({ status, endedOn: NOW });
    const steps = planned({ log: [line(NGO, CENTRE)], ended, now: consent.validUntil });
    expect(steps).toEqual([
      /^(given|renewed|expired)$/.test(status) ? "centre: freeze identity" : "centre: recall identity",
    ]);
  });
});

/**
 * Every share graph of up to eight holders.
 *
 * The plan asks one thing of a graph: which organisations lie downstream of the disclosures under the consent. An
 * organisation lies there when some path of disclosures leads to it, and every path lies on a tree of shortest paths
 * that begins at the agency that disclosed first. So a graph and the tree of its shortest paths reach the same holders,
 * and it is enough to walk every labelled tree (262,144 of eight nodes, by the sequences of Prüfer) and to show that a
 * further disclosure, to a holder who was reached already, takes nobody out of the plan.
 */
describe("the plan reaches every holder", () => {
  const node = (at: number): string => `urn:example:${at}`;
  const cheap = Array.from({ length: 64 }, (_, at) => line(node(at >> 3), node(at & 7)));
  const edge = (from: number, to: number) => cheap[from * 8 + to] ?? line(node(from), node(to));
  const question = { consents: [], exceptions: [], ended: withdrawn, now: NOW };

  /** The edges of the tree of a sequence of Prüfer, turned away from node 0. */
  const treeOf = (sequence: readonly number[], size: number): readonly (readonly [number, number])[] => {
    const degree = Array.from({ length: size }, () => 1);
    for (const at of sequence) degree[at] = (degree[at] ?? 0) + 1;
    const pairs: [number, number][] = [];
    for (const at of sequence) {
      const leaf = degree.indexOf(1);
      pairs.push([leaf, at]);
      degree[leaf] = 0;
      degree[at] = (degree[at] ?? 0) - 1;
    }
    const last = degree.indexOf(1);
    pairs.push([last, degree.indexOf(1, last + 1)]);
    const directed: [number, number][] = [];
    const seen = [0];
    for (const at of seen) {
      for (const [one, other] of pairs) {
        const next = one === at ? other : other === at ? one : -1;
        if (next >= 0 && !seen.includes(next)) {
          seen.push(next);
          directed.push([at, next]);
        }
      }
    }
    return directed;
  };

  test.each([2, 3, 4, 5, 6, 7, 8])(
    "in every tree of %i nodes, and recalls from it",
    (size) => {
      const sequences = size ** Math.max(0, size - 2);
      for (let number = 0; number < sequences; number++) {
        const sequence = Array.from({ length: size - 2 }, (_, at) => Math.floor(number / size ** at) % size);
        const log = treeOf(sequence, size).map(([from, to]) => edge(from, to));
        const { steps } = afterConsentEnds({ ...question, log });
        const recalled = new Set(steps.filter(({ effect }) => effect === "recall").map(({ holder }) => holder));
        if (recalled.size !== size - 1 || steps.length !== size - 1) expect({ sequence, steps }).toBe("complete");
      }
    },
    120_000,
  );

  test("in every graph of up to four nodes: exactly those whom the consent reaches, in any order of the log", () => {
    for (let bits = 0; bits < 1 << 12; bits++) {
      const pairs = [0, 1, 2, 3].flatMap((from) =>
        [0, 1, 2, 3].filter((to) => to !== from).map((to) => [from, to] as const),
      );
      const chosen = pairs.filter((_, at) => (bits >> at) & 1);
      // Only the first agency disclosed under the consent; the others disclosed on a ground that nobody can show.
      const log = chosen.map(([from, to]) =>
        from === 0 ? edge(from, to) : line(node(from), node(to), { consentRef: undefined }),
      );
      const reached = new Set<number>();
      const visit = (at: number): void => {
        for (const [from, to] of chosen) {
          if (from !== at || reached.has(to)) continue;
          reached.add(to);
          visit(to);
        }
      };
      visit(0);
      const expected = [...reached].map(node).sort();
      for (const order of [log, log.toReversed()]) {
        const { steps } = afterConsentEnds({ ...question, log: order });
        expect(steps.map(({ holder }) => holder).sort()).toEqual(expected);
        expect(steps.every(({ effect }) => effect === "recall")).toBe(true);
      }
    }
  });

  test("when a further disclosure is added to any graph: nobody leaves the plan", () => {
    const pair = fc.tuple(fc.nat(7), fc.nat(7));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), pair, (pairs, [from, to]) => {
        const log = pairs.map(([one, other]) => edge(one, other));
        const before = afterConsentEnds({ ...question, log }).steps.map(({ holder }) => holder);
        const after = afterConsentEnds({ ...question, log: [...log, edge(from, to)] }).steps.map(
          ({ holder }) => holder,
        );
        expect(after).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 2_000 },
    );
  });
});
