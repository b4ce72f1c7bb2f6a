import type { Refusal, Result } from "@nrs-kit/domain";
import { accept } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { admitRelease } from "../tables/admit-release.js";
import type { CountTable } from "../tables/count-table.js";
import type { CellKeys } from "../tables/dimension.js";
import type { LedgerRelease, ReleaseLedger } from "../tables/release-ledger.js";
import { releaseTable } from "../tables/release-table.js";
import type { ReleasedTable, ZeroPolicy } from "../tables/released-table.js";

/** A table that is safe beside all others, and the ledger with it in. */
export interface AdmittedTable {
  readonly table: ReleasedTable;
  readonly ledger: ReleaseLedger;
}

/** How a table is to be made. */
export interface TableWish {
  readonly k: number;
  readonly zeros: ZeroPolicy;
  /** The codes that are hidden to begin with. */
  readonly hidden: readonly string[];
}

/**
 * Releases a table of one dimension with a ledger in view; its total stays shown unless it is small. Where the ledger finds an earlier
 * hidden cell given away, the cell of the same code is hidden here too; where it finds that a hidden cell of this table is known from
 * others, hiding it is pointless, and another must do. Refuses what {@link releaseTable} and {@link admitRelease} refuse when nothing
 * is left to change.
 */
export function negotiateTable(
  ledger: ReleaseLedger,
  counted: CountTable,
  place: Pick<LedgerRelease, "id" | "within">,
  { k, zeros, hidden }: TableWish,
): Result<AdmittedTable, AnonymisationRefusalCode> {
  const [{ field, codes } = { field: "", codes: [] }] = counted.dimensions;
  const keysOf = (some: Iterable<string>): readonly CellKeys[] => Array.from(some, (code) => ({ [field]: code }));
  const [hide, show] = [new Set(hidden), new Set<string>()];
  for (;;) {
    const made = releaseTable(counted, { k, zeros, published: [{}, ...keysOf(show)], suppressed: keysOf(hide) });
    if (!made.ok) return made;
    const { table } = made.value;
    const admitted = admitRelease(ledger, { ...place, table });
    if (admitted.ok) return accept({ table, ledger: admitted.value });
    let isChanged = false;
    for (const { release, code } of placesOf(admitted.refusals, codes)) {
      const isOwn = release === ledger.releases.length;
      if (show.has(code) || (!isOwn && hide.has(code))) continue;
      if (isOwn) hide.delete(code);
      (isOwn ? show : hide).add(code);
      isChanged = true;
    }
    if (!isChanged) return admitted;
  }
}

/** The releases, and the codes, of the cells that were refused; every table of the ledger has the same codes. */
function placesOf(
  refusals: readonly Refusal<AnonymisationRefusalCode>[],
  codes: readonly string[],
): readonly { readonly release: number; readonly code: string }[] {
  return refusals.flatMap(({ pointer }) => {
    const [, release, cell] = /^\/releases\/(\d+)\/table\/cells\/(\d+)$/.exec(pointer) ?? [];
    const code = codes[Number(cell)];
    return code === undefined ? [] : [{ release: Number(release), code }];
  });
}
