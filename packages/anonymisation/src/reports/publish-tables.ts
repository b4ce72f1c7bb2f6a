import type { Result } from "@nrs-kit/domain";
import { accept } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { refusedUnder } from "../refused-under.js";
import { countTable } from "../tables/count-table.js";
import type { Dimension } from "../tables/dimension.js";
import type { ReleaseLedger } from "../tables/release-ledger.js";
import { type AdmittedTable, negotiateTable, type TableWish } from "./negotiate-table.js";
import { PART } from "./report-series.js";

/** The same people by one dimension: the code of each, and the ledger of what was published before. */
export interface CountedColumn {
  readonly dimension: Dimension;
  readonly codes: readonly string[];
  readonly ledger: ReleaseLedger;
}

/**
 * Publishes the same people by several dimensions, each in a table of its own whose total is shown, or hidden in all of them where it is
 * small. Argument in `reports.proof.md`. Refuses when no table of a dimension is safe beside those that were published before.
 *
 * @param part - the part of the time that the people belong to; left out for the whole
 */
export function publishTables(
  columns: readonly CountedColumn[],
  k: number,
  part: string | undefined,
): Result<readonly AdmittedTable[], AnonymisationRefusalCode> {
  const tables: AdmittedTable[] = [];
  for (const [place, column] of columns.entries()) {
    const admitted = admittedTable(column, part, wishes(column, k));
    if (!admitted.ok) return refusedUnder(`/ledgers/${place}`, admitted.refusals);
    tables.push(admitted.value);
  }
  return accept(tables);
}

type Wishes = readonly [TableWish, ...TableWish[]];

/** From what hides least to what hides every code that is not known anyway. */
function wishes({ codes: people, dimension: { codes } }: CountedColumn, k: number): Wishes {
  if (people.length > 0 && people.length < k) return [{ k, zeros: "suppress", hidden: [] }];
  return [
    { k, zeros: "publish", hidden: [] },
    { k, zeros: "suppress", hidden: [] },
    { k, zeros: "publish", hidden: codes },
  ];
}

/** The table of the first wish that comes true; the refusal of the last where none does. */
function admittedTable(
  column: CountedColumn,
  part: string | undefined,
  [wish, next, ...rest]: Wishes,
): Result<AdmittedTable, AnonymisationRefusalCode> {
  const { dimension, codes, ledger } = column;
  const counted = countTable(
    codes.map((code) => ({ [dimension.field]: code })),
    { dimensions: [dimension] },
  );
  if (!counted.ok) return counted;
  const place = part === undefined ? { id: "whole", within: {} } : { id: part, within: { [PART]: part } };
  const made = negotiateTable(ledger, counted.value, place, wish);
  return made.ok || next === undefined ? made : admittedTable(column, part, [next, ...rest]);
}
