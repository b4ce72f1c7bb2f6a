import type { Refusal } from "@nrs-kit/domain";
import { refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { refusedUnder } from "../refused-under.js";
import { auditTable } from "./audit-table.js";
import type { Dimension } from "./dimension.js";
import type { LedgerRelease, ReleaseLedger } from "./release-ledger.js";

type Found = Refusal<AnonymisationRefusalCode>;

/** What is wrong with one release of a ledger: that it cannot be laid into the frame, or is not safe by itself. */
export const releaseFaults =
  ({ dimensions, releases }: ReleaseLedger) =>
  ({ id, within, table }: LedgerRelease, place: number): readonly Found[] => {
    const at = `/releases/${place}`;
    const crossed = new Set(table.dimensions.map(({ field }) => field));
    const isOfFrame = (field: string, code: string | undefined): boolean =>
      !crossed.has(field) && dimensions.some((one) => one.field === field && one.codes.some((known) => known === code));
    const faults: readonly Found[] = [
      ...(releases.findIndex((other) => other.id === id) < place
        ? [refusal("ledger.release-repeated" as const, `${at}/id`)]
        : []),
      ...(Object.entries(within).every(([field, code]) => isOfFrame(field, code))
        ? []
        : [refusal("ledger.slice-unknown" as const, `${at}/within`)]),
      ...table.dimensions.flatMap((one, dimension) =>
        dimensions.some((other) => isSameDimension(one, other))
          ? []
          : [refusal("ledger.dimension-differs" as const, `${at}/table/dimensions/${dimension}`)],
      ),
    ];
    if (faults.length > 0) return faults;
    const audit = auditTable(table);
    return audit.ok ? [] : refusedUnder(`${at}/table`, audit.refusals).refusals;
  };

const isSameDimension = (one: Dimension, other: Dimension): boolean =>
  one.field === other.field &&
  one.codes.length === other.codes.length &&
  one.codes.every((code, place) => code === other.codes[place]);
