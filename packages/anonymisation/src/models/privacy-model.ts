import type { Refusal } from "@nrs-kit/domain";
import { refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { Hierarchy } from "../hierarchy/compile-hierarchy.js";
import { equalCloseness, hierarchicalCloseness, orderedCloseness } from "./closeness.js";
import type { Criterion } from "./criterion.js";
import { distinctDiversity, entropyDiversity, recursiveDiversity } from "./diversity.js";

/** What a privacy model asks of every class of records that share their quasi-identifiers. */
export type PrivacyModel =
  /** At least k records (Samarati and Sweeney 1998). */
  { readonly model: "k-anonymity"; readonly k: number } | SensitiveModel;

/** A privacy model about one sensitive field. */
export type SensitiveModel =
  | { readonly model: "distinct-l-diversity" | "entropy-l-diversity"; readonly field: string; readonly l: number }
  | { readonly model: "recursive-c-l-diversity"; readonly field: string; readonly c: number; readonly l: number }
  | { readonly model: "equal-t-closeness"; readonly field: string; readonly t: number }
  /** The values in their order, so that neighbours are close. */
  | {
      readonly model: "ordered-t-closeness";
      readonly field: string;
      readonly t: number;
      readonly order: readonly string[];
    }
  | {
      readonly model: "hierarchical-t-closeness";
      readonly field: string;
      readonly t: number;
      readonly hierarchy: Hierarchy;
    };

/** Says which parameters are out of range. */
export function modelFaults(models: readonly PrivacyModel[]): Refusal<AnonymisationRefusalCode>[] {
  if (models.length === 0) return [refusal("model.missing", "/models")];
  return models.flatMap((model, place) =>
    parametersInRange(model) && domainAgrees(model, models)
      ? []
      : [refusal("model.parameter-out-of-range" as const, `/models/${place}`)],
  );
}

function parametersInRange(model: PrivacyModel): boolean {
  switch (model.model) {
    case "k-anonymity":
      return Number.isSafeInteger(model.k) && model.k >= 2;
    case "distinct-l-diversity":
      return Number.isSafeInteger(model.l) && model.l >= 2;
    case "entropy-l-diversity":
      return Number.isFinite(model.l) && model.l > 1;
    case "recursive-c-l-diversity":
      return Number.isSafeInteger(model.l) && model.l >= 2 && Number.isFinite(model.c) && model.c > 0;
    default:
      return model.t >= 0 && model.t < 1;
  }
}

/** Two models about one field must number its values alike. */
function domainAgrees(model: PrivacyModel, models: readonly PrivacyModel[]): boolean {
  const own = domainOf(model);
  if (model.model === "k-anonymity" || own === undefined) return true;
  const used = valuesOf(models, model.field);
  return used === undefined || (used.length === own.length && used.every((value, place) => value === own[place]));
}

/** The values of a sensitive field in the order that a model about it fixes; `undefined` when none does. */
export function valuesOf(models: readonly PrivacyModel[], field: string): readonly string[] | undefined {
  return models
    .flatMap((model) => (model.model !== "k-anonymity" && model.field === field ? [domainOf(model)] : []))
    .find((one) => one !== undefined);
}

function domainOf(model: PrivacyModel): readonly string[] | undefined {
  if (model.model === "ordered-t-closeness") return model.order;
  return model.model === "hierarchical-t-closeness" ? model.hierarchy.values : undefined;
}

/**
 * The criterion of a model.
 *
 * @param sensitive - the place of the model's field among the sensitive ones
 * @param overall - for each sensitive field how many records hold each value
 */
export function criterionOf(model: SensitiveModel, sensitive: number, overall: readonly Int32Array[]): Criterion {
  const counts = overall[sensitive] ?? new Int32Array();
  switch (model.model) {
    case "distinct-l-diversity":
      return distinctDiversity(sensitive, model.l);
    case "entropy-l-diversity":
      return entropyDiversity(sensitive, model.l);
    case "recursive-c-l-diversity":
      return recursiveDiversity(sensitive, model.c, model.l);
    case "equal-t-closeness":
      return equalCloseness(sensitive, model.t, counts);
    case "ordered-t-closeness":
      return orderedCloseness(sensitive, model.t, counts);
    case "hierarchical-t-closeness":
      return hierarchicalCloseness(sensitive, model.t, counts, model.hierarchy);
  }
}
