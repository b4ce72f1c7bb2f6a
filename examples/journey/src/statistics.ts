import { auditTable, countTable, type ReleasedTable, releaseTable } from "@nrs-kit/anonymisation";
import type { RefusalCode, Result } from "@nrs-kit/domain";
import { accept } from "@nrs-kit/domain";
import { caseload } from "./caseload.js";
import { AGE_GROUPS, type CodedCase, FORMS, SEXES } from "./coded-case.js";

/** The month's counts as they may be published. */
export interface Month {
  readonly table: ReleasedTable;
  readonly fromStories: number;
  readonly invented: number;
  /** The width of the narrowest interval that a reader can compute for a suppressed cell. */
  readonly narrowest: { readonly low: number; readonly high: number | "unbounded" } | undefined;
}

/** The least count that is published. */
const THRESHOLD = 11;

const SEED = 20261124;

const dimensions = [
  { field: "form", codes: FORMS },
  { field: "sex", codes: SEXES },
  { field: "ageGroup", codes: AGE_GROUPS },
];

/**
 * Counts the month: the cases of the stories among an invented caseload, because five cases alone give no table that
 * may be published. Only what the package releases leaves this function.
 */
export function month(cases: readonly CodedCase[]): Result<Month, RefusalCode> {
  const invented = caseload(SEED);
  const counted = countTable([...cases, ...invented], { dimensions });
  if (!counted.ok) return counted;
  const released = releaseTable(counted.value, { k: THRESHOLD });
  if (!released.ok) return released;
  const { table } = released.value;
  const audit = auditTable(table);
  if (!audit.ok) return audit;
  const width = ({ low, high }: { low: number; high: number | "unbounded" }) =>
    high === "unbounded" ? Number.POSITIVE_INFINITY : high - low;
  const [narrowest] = [...audit.value.intervals].sort((one, other) => width(one) - width(other));
  return accept({ table, fromStories: cases.length, invented: invented.length, narrowest });
}
