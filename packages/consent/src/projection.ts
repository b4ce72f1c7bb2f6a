import type { DataCategoryCode } from "@nrs-kit/domain";
import type { CategoryDecision, DisclosurePermit } from "./disclosure-permit.js";
import type { RuleId } from "./generated/decision-table.js";
import type { ConsentRefusalCode } from "./generated/refusal-code.js";
import { reasonOfRule } from "./reason-of-rule.js";

/** Why one place of a case file is withheld, or sent only in part. It never holds the value. */
export interface Explained {
  /** Where, as a JSON Pointer into the case file. */
  readonly pointer: string;
  readonly code: ConsentRefusalCode;
  /** The category that was decided, where one was. */
  readonly category?: DataCategoryCode;
  /** The rule that decided. */
  readonly rule?: RuleId;
}

/** A projection under way: the permit, its decisions by category, and what was found so far. */
export interface Projection {
  readonly permit: DisclosurePermit;
  readonly decisions: ReadonlyMap<DataCategoryCode, CategoryDecision>;
  /** Places that the person excluded. */
  readonly excluded: readonly string[];
  readonly withheld: Explained[];
  readonly reduced: Explained[];
  /** The places that are sent, where somebody wants to know. */
  readonly sent?: SentPlace[];
}

/** A place that is sent, whole or reduced. */
export interface SentPlace {
  readonly pointer: string;
  /** The categories that opened it; none when it says nothing about a person. */
  readonly categories: readonly DataCategoryCode[];
}

/** How far a projection has come, so that a record that is left out after all takes back what it noted as sent. */
export interface Mark {
  readonly reduced: number;
  readonly sent: number;
}

export const markOf = ({ reduced, sent }: Projection): Mark => ({ reduced: reduced.length, sent: sent?.length ?? 0 });

/** Takes back what was noted as sent since a mark; what was withheld stays withheld. */
export const takeBack = ({ reduced, sent }: Projection, mark: Mark): void => {
  reduced.length = mark.reduced;
  if (sent !== undefined) sent.length = mark.sent;
};

/**
 * Begins a projection under a permit.
 *
 * @param permit - the evidence of the decision
 * @param excluded - the places that the person excluded, in the terms of what is projected
 */
export const projectionUnder = (permit: DisclosurePermit, excluded = permit.excludedFields): Projection => ({
  permit,
  decisions: new Map(permit.decisions.map((decision) => [decision.category, decision])),
  excluded,
  withheld: [],
  reduced: [],
});

/** Whether the person excluded a place, something inside it, or something that holds it. */
export const isExcluded = (pointer: string, { excluded }: Projection): boolean =>
  excluded.some((one) => pointer === one || pointer.startsWith(`${one}/`) || one.startsWith(`${pointer}/`));

/**
 * The level of a category; a denial is noted as the reason for this place.
 *
 * @param category - the category of the place
 * @param pointer - the place
 * @param to - the projection
 */
export function levelAt(category: DataCategoryCode, pointer: string, to: Projection): CategoryDecision["level"] {
  const decision = to.decisions.get(category);
  if (decision === undefined) {
    to.withheld.push({ pointer, category, code: "disclosure.without-basis" });
    return "deny";
  }
  const { level, rule } = decision;
  if (level === "deny") to.withheld.push({ pointer, category, rule, code: reasonOfRule(rule) });
  return level;
}

/**
 * Notes that a place is withheld; gives nothing, as what is withheld leaves nothing.
 *
 * @param pointer - the place
 * @param code - the reason
 * @param to - the projection
 */
export function withhold(pointer: string, code: ConsentRefusalCode, to: Projection): undefined {
  to.withheld.push({ pointer, code });
  return undefined;
}
