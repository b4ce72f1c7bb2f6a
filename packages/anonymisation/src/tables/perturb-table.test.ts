import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perturbTable } from "./perturb-table.js";
import { type PerturbationTable, perturbationTable } from "./perturbation-table.js";
import { recordKey } from "./record-key.js";

const KEYS = 2 ** 32;

const tableFor = (most: number, variance: number, leastShown: number): PerturbationTable => {
  const made = perturbationTable({ most, variance, leastShown });
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value;
};

const limits = fc
  .record({ most: fc.integer({ min: 1, max: 12 }), part: fc.double({ min: 0.02, max: 1, noNaN: true }) })
  .chain(({ most, part }) =>
    fc.record({
      most: fc.constant(most),
      variance: fc.constant(part * most * most),
      leastShown: fc.integer({ min: 1, max: most + 1 }),
    }),
  );

const people = (number: number, secret: string) =>
  Array.from({ length: number }, (_, place) => {
    const key = recordKey(createHmac("sha256", secret).update(`SYNTHETIC ${place}`).digest("hex"));
    if (!key.ok) throw new Error(key.refusals[0].code);
    return { key: key.value, row: { sex: place % 3 === 0 ? "male" : "female", group: place < 40 ? "young" : "old" } };
  });

const sex = { field: "sex", codes: ["female", "male"] };
const group = { field: "group", codes: ["young", "old"] };

describe("perturbationTable", () => {
  it("changes counts by mean zero, within the limits, and shows no small count", () => {
    fc.assert(
      fc.property(limits, ({ most, variance, leastShown }) => {
        const { rows } = tableFor(most, variance, leastShown);
        for (const [place, { changes, keys }] of rows.entries()) {
          const shares = keys.map((one) => one / KEYS);
          const moment = (power: number) =>
            changes.reduce((sum, change, at) => sum + change ** power * (shares[at] ?? 0), 0);
          expect(keys.reduce((sum, one) => sum + one, 0)).toBe(KEYS);
          expect(keys.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
          expect(changes.every((change) => Math.abs(change) <= most)).toBe(true);
          for (const change of changes) {
            const count = place + 1 + change;
            expect(count === 0 || count >= leastShown).toBe(true);
          }
          expect(Math.abs(moment(1))).toBeLessThan(1e-6);
        }
        const last = rows.at(-1);
        const spread = last?.changes.reduce((sum, change, at) => sum + change ** 2 * ((last.keys[at] ?? 0) / KEYS), 0);
        expect(spread).toBeCloseTo(variance, 4);
      }),
      { numRuns: 60 },
    );
  });

  it("is the distribution of greatest entropy: its logarithms are a parabola", () => {
    const row = tableFor(4, 3, 1).rows.at(-1);
    const logarithms = row?.keys.map((one) => Math.log(one)) ?? [];
    const second = logarithms.slice(2).map((one, at) => one - 2 * (logarithms[at + 1] ?? 0) + (logarithms[at] ?? 0));
    for (const one of second) expect(one).toBeCloseTo(second[0] ?? 0, 5);
  });

  it("comes as near to the variance as a small count allows", () => {
    const [first] = tableFor(10, 1, 11).rows;
    expect(first?.keys.map((one) => one / KEYS)).toEqual(
      [10 / 11, 1 / 11].map((share) => Math.round(share * KEYS) / KEYS),
    );
  });

  it.each([
    [0, 1, 1],
    [51, 1, 1],
    [2.5, 1, 1],
    [2, 0, 1],
    [2, Number.NaN, 1],
    [2, 5, 1],
    [2, 1, 0],
    [2, 1, 4],
  ])(
    "refuses a greatest change of %d, a variance of %d and a least count shown of %d",
    (most, variance, leastShown) => {
      const made = perturbationTable({ most, variance, leastShown });
      expect(made.ok || made.refusals[0].code).toBe("perturbation.out-of-range");
    },
  );
});

describe("perturbTable", () => {
  const table = tableFor(5, 3, 3);
  const countsOf = (rows: ReturnType<typeof people>, dimensions: Parameters<typeof perturbTable>[1]["dimensions"]) => {
    const made = perturbTable(rows, { dimensions, table });
    if (!made.ok) throw new Error(made.refusals[0].code);
    return new Map(made.value.cells.map(({ keys, count }) => [JSON.stringify(keys), count]));
  };

  it("shows the same number for the same people in every table, whatever their order", () => {
    const rows = people(97, "SYNTHETIC secret");
    const [wide, narrow, turned] = [
      countsOf(rows, [sex, group]),
      countsOf(rows, [sex]),
      countsOf(rows.toReversed(), [group, sex]),
    ];
    for (const [keys, count] of narrow) expect(wide.get(keys)).toBe(count);
    expect([...turned.values()].toSorted()).toEqual([...wide.values()].toSorted());
  });

  it("leaves one who subtracts two tables that differ by one person with the variance of both", () => {
    const differences = Array.from({ length: 3000 }, (_, secret) => {
      const rows = people(60, `SYNTHETIC ${secret}`);
      return (countsOf(rows, [sex]).get("{}") ?? 0) - (countsOf(rows.slice(1), [sex]).get("{}") ?? 0);
    });
    const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
    const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / differences.length;
    // The secrets are fixed, so that this is no matter of chance: means and variances within five standard errors.
    expect(Math.abs(mean - 1)).toBeLessThan(5 * Math.sqrt(6 / 3000));
    expect(Math.abs(variance - 6)).toBeLessThan(5 * 6 * Math.sqrt(2 / 3000));
  });

  it("publishes the variance and the least count shown, and keeps the greatest change at the desk", () => {
    const made = perturbTable(people(30, "SYNTHETIC secret"), { dimensions: [sex], table });
    expect(made.ok && made.value.guarantee).toEqual({ method: "cell-key", variance: 3, leastShown: 3, cells: 3 });
  });

  it("shows true zeros and no count from 1 to 2", () => {
    for (let number = 0; number < 12; number++) {
      for (const secret of ["a", "b", "c", "d"]) {
        const rows = people(number, `SYNTHETIC ${secret}`);
        for (const count of countsOf(rows, [sex, group]).values()) expect(count === 0 || count >= 3).toBe(true);
        expect(countsOf(rows, [group]).get('{"group":"old"}')).toBe(0);
      }
    }
  });

  it.each([-1, 0.5, KEYS, Number.NaN])("refuses the record key %d", (key) => {
    const made = perturbTable([{ key, row: { sex: "male" } }], { dimensions: [sex], table });
    expect(made.ok || made.refusals).toMatchObject([{ code: "record-key.out-of-range", pointer: "/rows/0/key" }]);
  });

  it("refuses what a count refuses", () => {
    const made = perturbTable([{ key: 1, row: { sex: "unknown" } }], { dimensions: [sex], table });
    expect(made.ok || made.refusals[0].code).toBe("row.code-unknown");
  });
});

describe("recordKey", () => {
  it("reads the first 32 bits and refuses what holds none", () => {
    const greatest = recordKey("ffffffff00");
    expect(greatest.ok && greatest.value).toBe(KEYS - 1);
    for (const text of ["", "ffffff", "0x00000001", "zzzzzzzz"]) expect(recordKey(text).ok).toBe(false);
  });
});
