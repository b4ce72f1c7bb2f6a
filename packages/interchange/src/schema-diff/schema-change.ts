import type { Refusal, Severity } from "@nrs-kit/domain";
import type { InterchangeRefusalCode } from "../generated/refusal-code.js";

/**
 * What a change of a schema does to those who use it.
 *
 * - `breaking`: a document that was valid may be refused now; only a major version may do it
 * - `dangerous`: every valid document stays valid, but a reader of the old version may meet what it does not know, or can
 *   no longer rely on; a minor version may do it
 * - `safe`: only prose changed
 */
export type ChangeClass = "breaking" | "dangerous" | "safe";

type ChangeCode = Extract<InterchangeRefusalCode, `schema.${string}`>;

/** One change between two versions of a schema: a code, a place, and what it does to users. */
export interface SchemaChange extends Refusal<ChangeCode> {
  readonly change: ChangeClass;
}

const SEVERITIES: Readonly<Record<ChangeClass, Severity>> = { breaking: "error", dangerous: "warning", safe: "info" };

/** A change at a place; the place is in the new schema, or in the old one when it is there no longer. */
export const changeAt = (
  change: ChangeClass,
  code: ChangeCode,
  pointer: string,
  params?: Readonly<Record<string, string | number>>,
): SchemaChange => ({ change, code, pointer, severity: SEVERITIES[change], ...(params ? { params } : {}) });
