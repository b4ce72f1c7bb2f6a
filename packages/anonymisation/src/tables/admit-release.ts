import type { Result } from "@nrs-kit/domain";
import { accept } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { auditLedger } from "./audit-ledger.js";
import type { LedgerRelease, ReleaseLedger } from "./release-ledger.js";

/**
 * Writes a further release into a ledger, if a reader of all its tables together still cannot bound a suppressed cell more
 * narrowly than promised. Refuses what {@link auditLedger} refuses; the ledger that was given stays as it is.
 *
 * @example
 * ```ts
 * const [month, sex] = [{ field: "month", codes: ["01", "02"] }, { field: "sex", codes: ["female", "male"] }];
 * const table = releaseTable(countTable([], { dimensions: [sex] }).value).value.table;
 * const ledger = { dimensions: [month, sex], releases: [] };
 * admitRelease(ledger, { id: "january", within: { month: "01" }, table }).value.releases.length; // => 1
 * admitRelease(ledger, { id: "march", within: { month: "03" }, table }).refusals[0].code; // => "ledger.slice-unknown"
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
