import type { Snapshot } from "../snapshot.js";
import { confirmingBodies, type IdentificationContext } from "./identification-guards.js";

/** A code of the list `trafficking-status` that an identification produces. */
export type TraffickingStatus =
  | "potential-victim-at-risk"
  | "presumed-victim"
  | "identified-victim-assistance"
  | "identified-victim-formal"
  | "undetermined-closed"
  | "not-a-victim"
  | "identification-declined";

/**
 * Projects an identification onto the list `trafficking-status`; nothing before the first decision. A person presumed by
 * a body that may only presume is `identified-victim-assistance` while assistance is given.
 *
 * @param assisted - whether assistance is given
 *
 * @example
 * ```ts
 * const start = initialSnapshot(identificationChart, { case: "018f6b5c-0000-7000-8000-000000000001", treatedAsChild: false, childAtExploitation: false }).value;
 * const by = { role: "frontline-detector", organisation: "urn:example:ngo" };
 * const seen = step(identificationChart, start, { type: "indicator.recorded", at: "2026-01-05T10:00:00Z", by, indicators: ["debt"] }).value;
 * traffickingStatus({ ...seen, value: "presumed" }, false); // => "presumed-victim"
 * traffickingStatus(start, false); // => undefined
 * ```
 */
export function traffickingStatus(
  snapshot: Snapshot<IdentificationContext>,
  assisted: boolean,
): TraffickingStatus | undefined {
  const { value, context } = snapshot;
  if (value === "presumed") {
    const onlyPresumes = context.body !== undefined && !confirmingBodies.includes(context.body);
    return assisted && onlyPresumes ? "identified-victim-assistance" : "presumed-victim";
  }
  if (value === "not-identified") return context.ended === "with-reasons" ? "not-a-victim" : "undetermined-closed";
  if (value === "reconsideration") {
    return context.reconsidered === "confirmed" ? "identified-victim-formal" : "not-a-victim";
  }
  return byState[value];
}

const byState: Readonly<Record<string, TraffickingStatus>> = {
  "potential-victim": "potential-victim-at-risk",
  "formal-identification": "presumed-victim",
  confirmed: "identified-victim-formal",
  inconclusive: "presumed-victim",
  withdrawn: "identification-declined",
};
