import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admitRelease } from "./admit-release.js";
import { auditLedger } from "./audit-ledger.js";
import { countTable } from "./count-table.js";
import type { CellKeys, Dimension } from "./dimension.js";
import type { LedgerRelease, ReleaseLedger } from "./release-ledger.js";
import { releaseTable } from "./release-table.js";

type Row = Readonly<Record<string, string>>;

const month = { field: "month", codes: ["01", "02"] };
const sex = { field: "sex", codes: ["female", "male"] };
const form = { field: "form", codes: ["sexual", "labour", "other"] };

/** What the desk would publish of the rows within some codes. */
function releaseOf(
  id: string,
  rows: readonly Row[],
  within: CellKeys,
  dimensions: readonly Dimension[],
  k = 3,
): LedgerRelease {
  const part = rows.filter((row) => Object.entries(within).every(([field, code]) => row[field] === code));
  const counted = countTable(part, { dimensions });
  const released = counted.ok ? releaseTable(counted.value, { k }) : counted;
  if (!released.ok) throw new Error(released.refusals[0].code);
  return { id, within, table: released.value.table };
}

const rowsOf = (counts: readonly (readonly [Row, number])[]): Row[] =>
  counts.flatMap(([row, number]) => Array.from({ length: number }, () => row));

const refusalsOf = (ledger: ReleaseLedger) => {
  const audit = auditLedger(ledger);
  return audit.ok ? [] : audit.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

const rows = rowsOf([
  [{ month: "01", sex: "female" }, 20],
  [{ month: "01", sex: "male" }, 1],
  [{ month: "02", sex: "female" }, 30],
  [{ month: "02", sex: "male" }, 25],
]);
const january = releaseOf("january", rows, { month: "01" }, [sex]);
const february = releaseOf("february", rows, { month: "02" }, [sex]);
const both = releaseOf("both", rows, {}, [sex]);

describe("admitRelease", () => {
  it("refuses the table that, less what was published before, gives a suppressed count away", () => {
    const one = admitRelease({ dimensions: [month, sex], releases: [] }, january);
    const two = one.ok ? admitRelease(one.value, february) : one;
    expect(two.ok && two.value.releases.map(({ id }) => id)).toEqual(["january", "february"]);
    const three = two.ok ? admitRelease(two.value, both) : two;
    expect(three.ok || new Set(three.refusals.map(({ code }) => code))).toEqual(new Set(["cell.bounded-too-narrowly"]));
    expect(two.ok && two.value.releases.length).toBe(2);
  });

  it("takes the same tables in any order but the last", () => {
    for (const releases of [
      [january, both],
      [february, both],
      [january, february],
    ])
      expect(auditLedger({ dimensions: [month, sex], releases }).ok).toBe(true);
  });
});

describe("auditLedger", () => {
  it("refuses tables over different dimensions that share a margin one of them hides", () => {
    const crossed = rowsOf([
      [{ sex: "female", form: "sexual" }, 12],
      [{ sex: "female", form: "labour" }, 15],
      [{ sex: "male", form: "labour" }, 2],
    ]);
    const bySex = releaseOf("by sex", crossed, {}, [sex]);
    const grown = { ...bySex, id: "all of it", table: releaseOf("", crossed, {}, [sex], 2).table };
    expect(refusalsOf({ dimensions: [sex, form], releases: [bySex, grown] })).toContain(
      "cell.published-elsewhere /releases/0/table/cells/1",
    );
  });

  it("finds the very bounds that trying every population finds", () => {
    const count = fc.integer({ min: 0, max: 6 });
    let refused = 0;
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count),
        fc.subarray([0, 1, 2, 3], { minLength: 1 }),
        (inner, chosen) => {
          const population = rowsOf(
            inner.map((number, place) => [
              { month: place < 2 ? "01" : "02", sex: place % 2 ? "male" : "female" },
              number,
            ]),
          );
          const all = [
            releaseOf("0", population, { month: "01" }, [sex]),
            releaseOf("1", population, { month: "02" }, [sex]),
            releaseOf("2", population, {}, [sex]),
            releaseOf("3", population, { sex: "male" }, [month]),
          ];
          const releases = chosen.flatMap((place) => all[place] ?? []);
          const audit = auditLedger({ dimensions: [month, sex], releases });
          const ranges = rangesByTrial(releases);
          const isSafe = [...ranges.values()].every(({ low, high }) => high === MOST || (high - low >= 2 && high >= 3));
          expect(audit.ok).toBe(isSafe);
          if (audit.ok) accepted++;
          else refused++;
          if (!audit.ok) return;
          expect(audit.value.intervals.map(({ keys }) => nameOf(keys)).sort()).toEqual([...ranges.keys()].sort());
          for (const { keys, low, high } of audit.value.intervals) {
            const tried = ranges.get(nameOf(keys));
            expect(tried?.low).toBe(low);
            if (high !== "unbounded" && high < MOST) expect(tried?.high).toBe(high);
            else expect(tried?.high).toBe(MOST);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(Math.min(refused, accepted)).toBeGreaterThan(0);
  }, 120_000);

  it.each([
    ["a repeated identifier", { releases: [january, january] }, "ledger.release-repeated /releases/1/id"],
    [
      "a part by a field of no dimension",
      { releases: [{ ...january, within: { toString: "01" } }] },
      "ledger.slice-unknown /releases/0/within",
    ],
    [
      "a part by an unknown code",
      { releases: [{ ...january, within: { month: "13" } }] },
      "ledger.slice-unknown /releases/0/within",
    ],
    [
      "a part by a dimension that the table crosses",
      { releases: [{ ...january, within: { sex: "male" } }] },
      "ledger.slice-unknown /releases/0/within",
    ],
    [
      "a dimension of other codes",
      { dimensions: [month, { ...sex, codes: ["male", "female"] }], releases: [january] },
      "ledger.dimension-differs /releases/0/table/dimensions/0",
    ],
    ["a frame without dimensions", { dimensions: [], releases: [] }, "dimension.count-out-of-range /dimensions"],
    [
      "a table that gives itself away",
      {
        releases: [
          {
            ...february,
            table: {
              ...february.table,
              cells: [{ keys: { sex: "female" }, suppressed: true }, ...february.table.cells.slice(1)],
            },
          },
        ],
      },
      "cell.bounded-too-narrowly /releases/0/table/cells/0",
    ],
    [
      "tables that contradict each other",
      { releases: [february, { ...releaseOf("more", [...rows, ...rows], { month: "02" }, [sex]) }] },
      "table.inconsistent /releases/1/table/cells/0",
    ],
    [
      "months that do not add up to the table of both",
      { releases: [january, february, releaseOf("both", [...rows, ...rows], {}, [sex])] },
      "table.inconsistent /releases",
    ],
  ])("refuses %s", (_, change, expected) => {
    expect(refusalsOf({ dimensions: [month, sex], ...change })[0]).toBe(expected);
  });
});

/** The greatest count that is tried in a cell; a range that reaches it may go on. */
const MOST = 14;

const nameOf = (keys: CellKeys): string => `${keys.month ?? "*"}/${keys.sex ?? "*"}`;

/** The range of each suppressed cell over all populations, cell by cell up to the most, that would fit what is published. */
function rangesByTrial(releases: readonly LedgerRelease[]): ReadonlyMap<string, { low: number; high: number }> {
  const known = releases.flatMap(({ within, table }) =>
    table.cells.map(({ keys, count }) => ({ name: nameOf({ ...within, ...keys }), count })),
  );
  const ranges = new Map<string, { low: number; high: number }>();
  const numbers = Array.from({ length: MOST + 1 }, (_, one) => one);
  for (const a of numbers)
    for (const b of numbers)
      for (const c of numbers)
        for (const d of numbers) {
          const counts = new Map([
            ["01/female", a],
            ["01/male", b],
            ["02/female", c],
            ["02/male", d],
            ["01/*", a + b],
            ["02/*", c + d],
            ["*/female", a + c],
            ["*/male", b + d],
            ["*/*", a + b + c + d],
          ]);
          const fits = known.every(({ name, count }) =>
            count === undefined ? (counts.get(name) ?? 0) > 0 : counts.get(name) === count,
          );
          if (!fits) continue;
          for (const { name, count } of known) {
            if (count !== undefined) continue;
            const value = Math.min(counts.get(name) ?? 0, MOST);
            const range = ranges.get(name) ?? { low: value, high: value };
            ranges.set(name, { low: Math.min(range.low, value), high: Math.max(range.high, value) });
          }
        }
  return ranges;
}
