import type { Refusal, Result } from "@nrs-kit/domain";
import { refusal, refuse, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { PrivacyModel } from "../models/privacy-model.js";
import { modelFaults } from "../models/privacy-model.js";
import type { ColumnTable } from "../search/column.js";
import { classesOfTexts, missingField, textAt } from "./classes-of-texts.js";
import { textbookHolds } from "./textbook-models.js";

/** What is said of released records. */
export interface ReleaseClaim {
  readonly quasiIdentifiers: readonly string[];
  readonly models: readonly PrivacyModel[];
  /** For each sensitive field under t-closeness how many source records hold each value. */
  readonly sensitiveCounts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly releasedRecords: number;
  /** The size of the smallest class; 0 when no record is released. */
  readonly minObservedClass: number;
}

/** What was computed again from the released records alone. */
export interface VerifiedRelease {
  readonly classes: number;
  readonly releasedRecords: number;
  readonly minObservedClass: number;
}

/** The most failing classes that are listed one by one. */
const LISTED_FAULTS = 100;

/**
 * Checks released records against what is claimed of them, by an independent slow path: classes by their texts, models by the
 * textbook, whole numbers only. Refuses a column that is missing, a claim about the number of records or the smallest class
 * that is not true, and every class in which a model fails, naming its first row.
 *
 * @example
 * ```ts
 * const released = columnsOf(["age"], [["child"], ["child"], ["adult"]]);
 * const claim = { quasiIdentifiers: ["age"], models: [{ model: "k-anonymity", k: 2 }], releasedRecords: 3, minObservedClass: 1 };
 * verifyRelease(released, claim).refusals[0]; // => { code: "class.model-fails", pointer: "/rows/2", severity: "error", params: { model: 0 } }
 * ```
 */
export function verifyRelease(
  released: ColumnTable,
  claim: ReleaseClaim,
): Result<VerifiedRelease, AnonymisationRefusalCode> {
  const [first, ...rest] = modelFaults(claim.models);
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const sensitive = claim.models.flatMap((model) => (model.model === "k-anonymity" ? [] : [model.field]));
  if (missingField(released, claim.quasiIdentifiers) !== undefined)
    return refuse("column.missing", "/quasiIdentifiers");
  if (missingField(released, sensitive) !== undefined) return refuse("column.missing", "/models");
  const classes = classesOfTexts(released, claim.quasiIdentifiers);
  const least = [...classes.values()].reduce(
    (size, rows) => (size === 0 ? rows.length : Math.min(size, rows.length)),
    0,
  );
  const faults: Refusal<AnonymisationRefusalCode>[] = [];
  if (claim.releasedRecords !== released.rows) faults.push(refusal("claim.untrue", "/releasedRecords"));
  if (claim.minObservedClass !== least) faults.push(refusal("claim.untrue", "/minObservedClass"));
  for (const rows of classes.values()) {
    for (const [place, model] of claim.models.entries()) {
      if (faults.length < LISTED_FAULTS && !modelHolds(model, rows, released, claim)) {
        faults.push(refusal("class.model-fails", `/rows/${rows[0]}`, { model: place }));
      }
    }
  }
  return settle(faults, () => ({ classes: classes.size, releasedRecords: released.rows, minObservedClass: least }));
}

function modelHolds(model: PrivacyModel, rows: readonly number[], released: ColumnTable, claim: ReleaseClaim): boolean {
  if (model.model === "k-anonymity") return rows.length >= model.k;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = textAt(released, model.field, row);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const overall = claim.sensitiveCounts;
  const known = overall !== undefined && Object.hasOwn(overall, model.field) ? overall[model.field] : undefined;
  return textbookHolds(model, counts, new Map(Object.entries(known ?? {})));
}
