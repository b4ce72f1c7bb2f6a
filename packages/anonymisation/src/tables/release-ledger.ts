import type { Refusal, Result } from "@nrs-kit/domain";
import { accept, refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { TableAudit } from "./audit-table.js";
import { auditTable } from "./audit-table.js";
import type { CellKeys, Dimension } from "./dimension.js";
import { dimensionFaults } from "./dimension.js";
import { isProtected, leastSuppressed } from "./protection.js";
import { readCounts } from "./read-counts.js";
import type { ReleasedTable } from "./released-table.js";
import { SuppressedIntervals } from "./suppressed-intervals.js";
import type { TableShape } from "./table-shape.js";
import { cellOf, keysOf, linesOf, shapeOf } from "./table-shape.js";

type Found = Refusal<AnonymisationRefusalCode>;

/** A table that was published, and the part of the population that it counts. */
export interface LedgerRelease {
  /** Identifies the release in the ledger. */
  readonly id: string;
  /** The codes that all its rows share, such as a month; nothing for a table of everybody. */
  readonly within: CellKeys;
  readonly table: ReleasedTable;
}

/**
 * Every table that was published about one population, in one frame: the dimensions by which any of them counts. A month is
 * a dimension too, and the table of a month is the part of the population within it.
 */
export interface ReleaseLedger {
  readonly dimensions: readonly Dimension[];
  readonly releases: readonly LedgerRelease[];
}

/**
 * Writes a further release into a ledger, if a reader of all its tables together still cannot bound a suppressed cell more
 * narrowly than promised. Refuses what {@link auditLedger} refuses; the ledger that was given stays as it is.
 *
 * @example
 * ```ts
 * const month = { field: "month", codes: ["2026-01", "2026-02"] };
 * admitRelease({ dimensions: [month], releases: [] }, { id: "1", within: { year: "2026" }, table: {} }).refusals[0].code; // => "ledger.slice-unknown"
 * ```
 */
export function admitRelease(
  ledger: ReleaseLedger,
  release: LedgerRelease,
): Result<ReleaseLedger, AnonymisationRefusalCode> {
  const grown = { ...ledger, releases: [...ledger.releases, release] };
  const audit = auditLedger(grown);
  return audit.ok ? accept(grown) : audit;
}

/**
 * Attacks all tables of a ledger at once: lays them into the table of all dimensions, where what one suppresses may be
 * published or bounded by others, and computes for each suppressed cell the exact least and greatest count that fits all of them.
 * Refuses a frame that is too large, releases that repeat an identifier or do not fit the frame, what {@link auditTable} refuses of one
 * table, tables that contradict each other, a suppressed cell that another table publishes, and one that is bounded too narrowly.
 *
 * Source: Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), chapter 6 (linked tables); the proof
 * notes of this package.
 *
 * @example
 * ```ts
 * auditLedger({ dimensions: [{ field: "month", codes: ["2026-01"] }], releases: [] }).value; // => { intervals: [] }
 * ```
 */
export function auditLedger(ledger: ReleaseLedger): Result<TableAudit, AnonymisationRefusalCode> {
  const [first, ...rest] = [...dimensionFaults(ledger.dimensions), ...ledger.releases.flatMap(formFaults(ledger))];
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const shape = shapeOf(ledger.dimensions);
  const laid = lay(shape, ledger.releases);
  if (!laid.ok) return laid;
  const { seen, suppressed } = laid.value;
  const cells = seen.map((count, cell) => ({ keys: keysOf(shape, cell), ...(count === undefined ? {} : { count }) }));
  const read = readCounts(shape, cells);
  if (!read.ok) return read;
  const intervals = new SuppressedIntervals(linesOf(shape), seen, (cell) => suppressed.get(cell)?.least ?? 0);
  const faults: Found[] = [];
  const found = [...suppressed].flatMap(([cell, { at, k, width }]) => {
    const bounds = seen[cell] === undefined ? intervals.of(cell) : "published";
    if (bounds === "published") faults.push(refusal("cell.published-elsewhere", at));
    else if (bounds === "undecided") faults.push(refusal("cell.audit-undecided", at));
    else if (bounds === "inconsistent") faults.push(refusal("table.inconsistent", at));
    else if (!isProtected(bounds, k, width))
      faults.push(refusal("cell.bounded-too-narrowly", at, { k, protectionWidth: width }));
    else return [{ keys: keysOf(shape, cell), ...bounds }];
    return [];
  });
  return settle(faults, () => ({ intervals: found }));
}

/** What a release lacks to be laid into the frame of its ledger. */
const formFaults =
  ({ dimensions, releases }: ReleaseLedger) =>
  ({ id, within, table }: LedgerRelease, place: number): readonly Found[] => {
    const at = `/releases/${place}`;
    const crossed = new Set(table.dimensions?.map(({ field }) => field));
    const isOfFrame = (field: string, code: string | undefined): boolean =>
      !crossed.has(field) && dimensions.some((one) => one.field === field && one.codes.some((known) => known === code));
    const faults: readonly Found[] = [
      ...(releases.findIndex((other) => other.id === id) < place
        ? [refusal("ledger.release-repeated" as const, `${at}/id`)]
        : []),
      ...(Object.entries(within).every(([field, code]) => isOfFrame(field, code))
        ? []
        : [refusal("ledger.slice-unknown" as const, `${at}/within`)]),
      ...(table.dimensions ?? []).flatMap((one, dimension) =>
        dimensions.some((other) => isSameDimension(one, other))
          ? []
          : [refusal("ledger.dimension-differs" as const, `${at}/table/dimensions/${dimension}`)],
      ),
    ];
    if (faults.length > 0) return faults;
    const audit = auditTable(table);
    return audit.ok ? [] : audit.refusals.map((one) => ({ ...one, pointer: `${at}/table${one.pointer}` }));
  };

const isSameDimension = (one: Dimension, other: Dimension): boolean =>
  one.field === other.field &&
  one.codes.length === other.codes.length &&
  one.codes.every((code, place) => code === other.codes[place]);

/** What all releases together say of a suppressed cell: who suppresses it first, and the strictest that is promised. */
interface CellPromise {
  readonly at: string;
  readonly k: number;
  readonly width: number;
  readonly least: number;
}

/** Every release laid into the table of all dimensions. */
interface LaidReleases {
  readonly seen: readonly (number | undefined)[];
  readonly suppressed: ReadonlyMap<number, CellPromise>;
}

function lay(shape: TableShape, releases: readonly LedgerRelease[]): Result<LaidReleases, AnonymisationRefusalCode> {
  const seen = new Array<number | undefined>(shape.cells).fill(undefined);
  const suppressed = new Map<number, CellPromise>();
  const faults: Found[] = [];
  for (const [place, { within, table }] of releases.entries()) {
    const { k, protectionWidth, zeros } = table.guarantee;
    for (const [own, { keys, count }] of table.cells.entries()) {
      const at = `/releases/${place}/table/cells/${own}`;
      const cell = cellOf(shape, { ...within, ...keys });
      if (cell === undefined) continue; // Every key was found in the frame before.
      if (count === undefined) {
        const before = suppressed.get(cell);
        suppressed.set(cell, {
          at: before?.at ?? at,
          k: Math.max(k, before?.k ?? 0),
          width: Math.max(protectionWidth, before?.width ?? 0),
          least: Math.max(leastSuppressed(zeros), before?.least ?? 0),
        });
      } else if (seen[cell] !== undefined && seen[cell] !== count) faults.push(refusal("table.inconsistent", at));
      else seen[cell] = count;
    }
  }
  return settle(faults, () => ({ seen, suppressed }));
}
