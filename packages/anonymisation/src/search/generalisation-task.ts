import type { Refusal } from "@nrs-kit/domain";
import { refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import { type PopulationModel, populationFaults } from "../models/population-model.js";
import type { PrivacyModel } from "../models/privacy-model.js";
import { modelFaults } from "../models/privacy-model.js";
import type { ColumnTable } from "./column.js";
import type { MetricName } from "./metric.js";

/** The most generalisations a search may have to choose from. */
export const MAX_GENERALISATIONS = 2 ** 24;

/** What is asked of a generalisation. */
export interface GeneralisationTask {
  /** The fields by which a person could be recognised, with their hierarchies. */
  readonly quasiIdentifiers: readonly { readonly field: string; readonly hierarchy: Hierarchy }[];
  /** Every model must hold in every class; at least one. */
  readonly models: readonly PrivacyModel[];
  /** The people among whom those of the records are, each by the same quasi-identifiers, and what must hold in view of them. */
  readonly population?: { readonly people: ColumnTable; readonly models: readonly PopulationModel[] } | undefined;
  /** The most records that may be suppressed, as a share of all; rounded down to whole records. */
  readonly suppressionLimit: number;
  readonly metric: MetricName;
}

/** What is out of range in a task. */
export function taskFaults(task: GeneralisationTask): readonly Refusal<AnonymisationRefusalCode>[] {
  const faults = [...modelFaults(task.models), ...populationFaults(task.population?.models ?? [])];
  if (faults.length > 0) return faults;
  if (!(task.suppressionLimit >= 0 && task.suppressionLimit <= 1))
    return [refusal("limit.out-of-range", "/suppressionLimit")];
  const nodes = task.quasiIdentifiers.reduce((product, { hierarchy }) => product * hierarchy.levels.length, 1);
  return nodes > MAX_GENERALISATIONS
    ? [refusal("generalisation.too-many", "/quasiIdentifiers", { most: MAX_GENERALISATIONS })]
    : [];
}
