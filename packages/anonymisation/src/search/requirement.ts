import type { Criterion } from "../models/criterion.js";
import type { PopulationCriterion } from "../models/population-model.js";
import type { PrivacyModel } from "../models/privacy-model.js";
import { criterionOf } from "../models/privacy-model.js";

/** What every class of a release must fulfil: a least size, and criteria on its sensitive values. */
export interface Requirement {
  readonly k: number;
  readonly criteria: readonly Criterion[];
  /** Criteria on the people of the population. */
  readonly ofPeople: readonly PopulationCriterion[];
  /** For each sensitive attribute how many values it has. */
  readonly sensitiveValues: readonly number[];
}

/** Whether the sizes of the classes say everything. */
export const asksOnlySizes = ({ criteria, ofPeople }: Requirement): boolean =>
  criteria.length === 0 && ofPeople.length === 0;

/** How many records models ask of every class at least. */
export const leastSizeOf = (models: readonly PrivacyModel[]): number =>
  Math.max(1, ...models.map((model) => (model.model === "k-anonymity" ? model.k : 1)));

/**
 * What models ask together.
 *
 * @param fields - the sensitive fields of the models
 * @param overall - for each of these fields how many records hold each value
 * @param ofPeople - what is asked in view of the population
 */
export function requirementOf(
  models: readonly PrivacyModel[],
  fields: readonly string[],
  overall: readonly Int32Array[],
  ofPeople: readonly PopulationCriterion[] = [],
): Requirement {
  return {
    k: leastSizeOf(models),
    criteria: models.flatMap((model) =>
      model.model === "k-anonymity" ? [] : [criterionOf(model, fields.indexOf(model.field), overall)],
    ),
    ofPeople,
    sensitiveValues: overall.map((one) => one.length),
  };
}
