import { existsSync, readFileSync } from "node:fs";
import type { DataCategoryCode } from "@nrs-kit/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideByTables, ruleIds } from "../test/oracle.js";
import { anyProfile, anyRequest, everyRequest } from "../test/requests.js";
import { rowsOf } from "../test/tables.js";
import { type DecisionRequest, type DisclosureLevel, decide, defaultDecisionProfile } from "./index.js";

const RANK: Readonly<Record<DisclosureLevel, number>> = { deny: 0, redact: 1, allow: 2 };
const consented: DecisionRequest = {
  purpose: "service-delivery",
  role: "health-provider",
  category: "health",
  subject: "adult",
  basis: "consent",
  consentCovers: true,
};

describe("decide", () => {
  test("gives a covered category at the level of the matrix", () => {
    expect(decide(consented)).toEqual({ level: "allow", rule: "DK5" });
    expect(decide({ ...consented, category: "needs-services" })).toEqual({ level: "redact", rule: "DK5" });
    expect(decide({ ...consented, category: "immigration" })).toEqual({ level: "deny", rule: "DK5" });
  });

  test("denies when nothing is said but the question", () => {
    const { purpose, role, category, subject } = consented;
    expect(decide({ purpose, role, category, subject })).toEqual({ level: "deny", rule: "DH3" });
  });

  test("S36: equals the tables for every purpose, role, category, basis, age and flag, and reaches every rule", () => {
    const reached = new Set<string>();
    const differing: DecisionRequest[] = [];
    let walked = 0;
    for (const profile of [defaultDecisionProfile, { kMin: 11, mandatoryReportingOfAdults: true }]) {
      for (const request of everyRequest()) {
        if (profile.mandatoryReportingOfAdults && request.basis !== "legal-obligation") continue;
        const { level, rule } = decide(request, profile);
        const expected = decideByTables(request, profile);
        if ((level !== expected.level || rule !== expected.rule) && differing.length < 5) differing.push(request);
        reached.add(rule);
        walked += 1;
      }
    }
    expect(differing).toEqual([]);
    expect([...reached].sort()).toEqual([...ruleIds].sort());
    expect(walked).toBeGreaterThan(800_000);
  });

  test("equals the tables with flags that do not belong to the basis, and under any profile", () => {
    fc.assert(
      fc.property(anyRequest, anyProfile, (request, profile) => {
        expect(decide(request, profile)).toEqual(decideByTables(request, profile));
      }),
      { numRuns: 20_000 },
    );
  });

  test("gives the same answer to the same question, whatever was asked between", () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { minLength: 1, maxLength: 5 }), anyProfile, (requests, profile) => {
        const first = requests.map((request) => decide(request, profile));
        const again = requests.toReversed().map((request) => decide(structuredClone(request), { ...profile }));
        expect(again.toReversed()).toEqual(first);
      }),
      { numRuns: 5_000 },
    );
  });

  test("denies a code that it does not know", () => {
    for (const category of ["constructor", "__proto__", "toString", "none"]) {
      expect(decide({ ...consented, category: category as DataCategoryCode }).level).toBe("deny");
    }
    for (const basis of ["anything", "constructor"]) {
      const request = { ...consented, basis: basis as "consent", consentCovers: false };
      expect(decide(request).level).toBe("deny");
    }
    expect(decide({ ...consented, purpose: "constructor" as "return" }).level).toBe("deny");
  });
});

type Step = (request: DecisionRequest, by: number) => DecisionRequest;

/** Each makes the ground of a request weaker. */
const weaker: Readonly<Record<string, Step>> = {
  "a consent that covers less": (request) => ({ ...request, consentCovers: false }),
  "a category that the person withholds": (request) => ({ ...request, withheldByPerson: true }),
  "a law that is no longer cited": (request) => ({ ...request, legalRef: undefined }),
  "an order that names fewer categories": ({ orderCategories = [], ...request }, by) => ({
    ...request,
    orderCategories: orderCategories.slice(0, by),
  }),
  "a lower count": ({ cellCount, ...request }, by) => ({
    ...request,
    cellCount: cellCount === undefined ? undefined : cellCount - by,
  }),
  "a representative who is no longer verified": (request) => ({ ...request, representativeVerified: false }),
  "a person who can consent": (request) => ({ ...request, personCannotConsent: false }),
  "a receiver in another organisation": (request) => ({ ...request, sameOrganisation: false }),
  "a receiver in conflict": (request) => ({ ...request, receiverHasConflict: true }),
  "a basis that is taken away": (request) => ({ ...request, basis: undefined }),
};

describe("the level that decide gives", () => {
  test.each(Object.keys(weaker))("is never raised by %s", (name) => {
    const weakened = weaker[name] ?? ((request) => request);
    fc.assert(
      fc.property(anyRequest, anyProfile, fc.nat(12), (request, profile, by) => {
        const before = decide(request, profile).level;
        expect(RANK[decide(weakened(request, by), profile).level]).toBeLessThanOrEqual(RANK[before]);
      }),
      { numRuns: 20_000 },
    );
  });

  test("is never raised by a higher smallest count", () => {
    fc.assert(
      fc.property(anyRequest, anyProfile, fc.nat(30), (request, profile, more) => {
        const stricter = { ...profile, kMin: profile.kMin + more };
        expect(RANK[decide(request, stricter).level]).toBeLessThanOrEqual(RANK[decide(request, profile).level]);
      }),
      { numRuns: 20_000 },
    );
  });

  test("is never above the matrix but where a court names the category or a statistic is counted", () => {
    const cells = new Map(rowsOf("matrix").map((row) => [`${row.purpose}/${row.role}`, row]));
    const above = new Set<string>();
    for (const request of everyRequest()) {
      const cell = cells.get(`${request.purpose}/${request.role}`)?.[request.category] ?? "D";
      const { level, rule } = decide(request);
      if (RANK[level] > "DRA".indexOf(cell)) above.add(rule);
    }
    expect([...above].sort()).toEqual(["DC2", "DS3"]);
  });
});

// The domain's own twin of the tables stands beside the repository where both are checked out.
const twin = new URL("../../../../shared/domain/decision.json", import.meta.url);

describe.skipIf(!existsSync(twin))("the tables of this package (compared when the domain's twin is present)", () => {
  interface Twin {
    readonly order: readonly string[];
    readonly categories: readonly { readonly id: string }[];
    readonly rules: readonly { readonly id: string; readonly when: string; readonly result: string }[];
    readonly matrix: readonly Readonly<Record<string, unknown>>[];
    readonly sets: Readonly<Record<string, readonly string[]>>;
    readonly legalObligationCap: Readonly<Record<string, string>>;
  }
  const read = (): Twin => JSON.parse(readFileSync(twin, "utf8")) as Twin;

  test("have the rules of the domain, word for word and in its order", () => {
    const rules = read().rules.map(({ id, when, result }) => ({ rule: id, when, result }));
    expect(rowsOf("rules").map(({ rule, when, result }) => ({ rule, when, result }))).toEqual(rules);
  });

  test("have the sets, the matrix and the caps of the domain", () => {
    const { sets, legalObligationCap } = read();
    const rows = Object.entries(sets).flatMap(([set, codes]) => codes.map((code) => ({ set, code })));
    expect(rowsOf("sets")).toEqual(rows);
    const caps = rowsOf("categories").filter((row) => row.legal_obligation_cap !== "D");
    const cells = read().matrix.map(({ levels, ...pair }) => ({ ...pair, ...(levels as object) }));
    expect(rowsOf("matrix")).toEqual(cells);
    expect(Object.fromEntries(caps.map((row) => [row.category, row.legal_obligation_cap]))).toEqual(legalObligationCap);
  });
});
