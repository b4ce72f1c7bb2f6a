import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../../test/bytes-of.js";
import { discreteLaplace } from "./discrete-laplace.js";
import { type NoisyOptions, noisyTable } from "./noisy-table.js";
import { epsilonOf, type PrivacyBudget, spend } from "./privacy-budget.js";

const sex = { field: "sex", codes: ["female", "male"] };
const form = { field: "form", codes: ["sexual", "labour"] };

const budget: PrivacyBudget = { limit: { unit: "epsilon", amount: 1 }, spent: [] };

const options: NoisyOptions = {
  dimensions: [sex, form],
  id: "2026",
  loss: { unit: "epsilon", amount: 0.5 },
  rowsPerPerson: 1,
  budget,
  random: randomBytes,
};

const people = (number: number) =>
  Array.from({ length: number }, (_, place) => ({
    person: `SYNTHETIC ${place}`,
    row: { sex: place % 2 ? "male" : "female", form: place % 3 ? "sexual" : "labour" },
  }));

const codesOf = (rows: Parameters<typeof noisyTable>[0], change: Partial<NoisyOptions>) => {
  const made = noisyTable(rows, { ...options, ...change });
  return made.ok ? [] : made.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("noisyTable", () => {
  it("adds noise to inner cells, and sums them in the totals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom("epsilon" as const, "rho" as const),
        (number, unit) => {
          const limit = { unit, amount: 1 };
          const made = noisyTable(people(number), { ...options, loss: limit, budget: { limit, spent: [] } });
          const [a = 0, b = 0, ab, c = 0, d = 0, cd, ac, bd, all] = made.ok
            ? made.value.cells.map(({ count }) => count)
            : [];
          expect([ab, cd, ac, bd, all]).toEqual([a + b, c + d, a + c, b + d, a + b + c + d]);
          expect([a, b, c, d].every(Number.isSafeInteger)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("gives nearly true counts at a loss so great that noise is hardly ever drawn", () => {
    const loss = { unit: "epsilon" as const, amount: 500 };
    const made = noisyTable(people(60), { ...options, loss, budget: { limit: loss, spent: [] } });
    expect(made.ok && made.value.cells.map(({ count }) => count)).toEqual([20, 10, 30, 20, 10, 30, 40, 20, 60]);
  });

  it("scales the noise by the rows that one person may have", () => {
    const spreadAt = (rowsPerPerson: number) => {
      const loss = { unit: "epsilon" as const, amount: 1 };
      let sum = 0;
      for (let n = 0; n < 400; n++) {
        const made = noisyTable([], { ...options, loss, rowsPerPerson, budget: { limit: loss, spent: [] } });
        sum += made.ok ? Math.abs(made.value.cells[0]?.count ?? 0) : Number.NaN;
      }
      return sum / 400;
    };
    // Means of about 0.92 and 20, with standard errors of a twentieth: a factor from 10 to 45 is met but for one run in many millions.
    const ratio = spreadAt(20) / spreadAt(1);
    expect(ratio).toBeGreaterThan(10);
    expect(ratio).toBeLessThan(45);
  });

  it("adds noise before anything is rounded, however large the noise is", () => {
    const loss = { unit: "epsilon" as const, amount: 1e-17 };
    for (let seed = 1; seed <= 40; seed++) {
      const made = noisyTable(people(60), {
        ...options,
        loss,
        budget: { limit: loss, spent: [] },
        random: bytesOf(seed),
      });
      const noise = discreteLaplace({ numerator: 10n ** 17n, denominator: 1n }, bytesOf(seed));
      expect(made.ok && made.value.cells[0]?.count).toBe(Number(20n + noise));
    }
  });

  it("spends the budget, and draws nothing when it is spent", () => {
    const drawn: number[] = [];
    const random = (length: number) => {
      drawn.push(length);
      return randomBytes(length);
    };
    const one = noisyTable(people(10), { ...options, random });
    const two = one.ok ? noisyTable(people(10), { ...options, id: "2027", budget: one.value.budget, random }) : one;
    expect(two.ok && two.value.budget.spent.map(({ id }) => id)).toEqual(["2026", "2027"]);
    const before = drawn.length;
    const rest = two.ok ? { id: "2028", budget: two.value.budget, random } : {};
    expect(codesOf(people(10), rest)).toEqual(["budget.exceeded /budget/spent/2"]);
    expect(drawn.length).toBe(before);
  });

  it("refuses a person with more rows than stated, and does not drop one", () => {
    expect(codesOf([...people(3), ...people(1)], {})).toEqual(["contribution.too-large /rows/3"]);
    expect(codesOf([...people(3), ...people(1)], { rowsPerPerson: 2 })).toEqual([]);
  });

  it.each([
    ["a loss of nothing", { loss: { unit: "epsilon" as const, amount: 0 } }, "privacy-loss.out-of-range /loss"],
    [
      "a loss that is no number",
      { loss: { unit: "rho" as const, amount: Number.NaN } },
      "privacy-loss.out-of-range /loss",
    ],
    ["no rows for a person", { rowsPerPerson: 0 }, "contribution.out-of-range /rowsPerPerson"],
    ["half a row", { rowsPerPerson: 1.5 }, "contribution.out-of-range /rowsPerPerson"],
    [
      "rho from a budget in epsilon",
      { loss: { unit: "rho" as const, amount: 0.1 } },
      "budget.unit-differs /budget/spent/0",
    ],
    ["no dimensions", { dimensions: [] }, "dimension.count-out-of-range /dimensions"],
  ])("refuses %s", (_, change, expected) => {
    expect(codesOf(people(4), change)).toEqual([expected]);
  });
});

describe("spend", () => {
  it("adds up exactly where doubles do not", () => {
    const limit = { unit: "epsilon" as const, amount: 0.3 };
    const tenth = { unit: "epsilon" as const, amount: 0.1 };
    const spent = [
      { ...tenth, id: "a" },
      { ...tenth, id: "b" },
    ];
    expect(0.1 + 0.1 + 0.1 > 0.3).toBe(true);
    expect(spend({ limit, spent }, { ...tenth, id: "c" }).ok).toBe(true);
    expect(spend({ limit, spent }, { ...tenth, amount: 0.1000000001, id: "c" }).ok).toBe(false);
  });

  it("counts an epsilon as half its square in a budget of rho", () => {
    const limit = { unit: "rho" as const, amount: 0.5 };
    expect(spend({ limit, spent: [] }, { id: "a", unit: "epsilon", amount: 1 }).ok).toBe(true);
    expect(spend({ limit, spent: [] }, { id: "a", unit: "epsilon", amount: 1.01 }).ok).toBe(false);
  });

  it("refuses a repeated release, and a budget that is none", () => {
    const spending = { id: "a", unit: "epsilon" as const, amount: 0.1 };
    const again = spend({ ...budget, spent: [spending] }, spending);
    expect(again.ok || again.refusals).toMatchObject([{ code: "budget.release-repeated", pointer: "/spent/1" }]);
    const none = spend({ limit: { unit: "epsilon", amount: -1 }, spent: [] }, spending);
    expect(none.ok || none.refusals).toMatchObject([{ code: "privacy-loss.out-of-range", pointer: "/limit" }]);
  });
});

describe("epsilonOf", () => {
  it("grows with the loss and falls with the chance of failure", () => {
    expect(epsilonOf(0.1, 1e-6)).toBeLessThan(epsilonOf(0.2, 1e-6));
    expect(epsilonOf(0.1, 1e-3)).toBeLessThan(epsilonOf(0.1, 1e-6));
  });
});
