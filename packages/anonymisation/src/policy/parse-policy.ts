import { AnonymisationPolicy, type Refusal, type Result, refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { populationFaults } from "../models/population-model.js";
import { isLocalMetric } from "../search/local-metric.js";
import { pointerOf, pointerPart } from "./pointer-part.js";
import { columnsWithRole } from "./roles.js";

type Found = Refusal<AnonymisationRefusalCode>;

/**
 * Reads a policy. Refuses what has not the form of one, a hierarchy that is named and not listed, a policy without a
 * quasi-identifier, a model about a column that is not sensitive, a sensitive column that no model is about, local recoding
 * by a metric that is not summed record by record or in view of a population, and a share of the population out of range.
 *
 * @example
 * ```ts
 * parsePolicy({}).refusals[0].code; // => "policy.malformed"
 * ```
 */
export function parsePolicy(value: unknown): Result<AnonymisationPolicy, AnonymisationRefusalCode> {
  const parsed = AnonymisationPolicy.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path }) => refusal("policy.malformed" as const, pointerOf(path)));
    return settle<AnonymisationPolicy, AnonymisationRefusalCode>(faults, () => value as AnonymisationPolicy);
  }
  const policy = parsed.data;
  const faults = [unknownHierarchies, missingRoles, strayModels, strangeMetric, strangePopulation].flatMap((faultsOf) =>
    faultsOf(policy),
  );
  return settle(faults, () => policy);
}

function unknownHierarchies({ columns, models, hierarchies }: AnonymisationPolicy): readonly Found[] {
  const named = [
    ...Object.entries(columns).map(([name, column]) => [`/columns${pointerPart(name)}/hierarchy`, column] as const),
    ...models.map((model, place) => [`/models/${place}/hierarchy`, model] as const),
  ];
  return named.flatMap(([pointer, one]) =>
    "hierarchy" in one && !Object.hasOwn(hierarchies, one.hierarchy)
      ? [refusal("policy.hierarchy-unknown" as const, pointer)]
      : [],
  );
}

function missingRoles(policy: AnonymisationPolicy): readonly Found[] {
  const about = new Set(policy.models.flatMap((model) => ("field" in model ? [model.field] : [])));
  const bare = columnsWithRole(policy, "sensitive").filter((field) => !about.has(field));
  return [
    ...(columnsWithRole(policy, "quasi-identifier").length === 0
      ? [refusal("policy.without-quasi-identifier" as const, "/columns")]
      : []),
    ...bare.map((field) => refusal("policy.sensitive-without-model" as const, `/columns${pointerPart(field)}`)),
  ];
}

function strayModels({ columns, models }: AnonymisationPolicy): readonly Found[] {
  return models.flatMap((model, place) => {
    if (!("field" in model)) return [];
    const isSensitive = Object.hasOwn(columns, model.field) && columns[model.field]?.role === "sensitive";
    return isSensitive ? [] : [refusal("policy.model-not-about-sensitive" as const, `/models/${place}/field`)];
  });
}

const strangeMetric = ({ recoding, metric }: AnonymisationPolicy): readonly Found[] =>
  recoding === "local" && !isLocalMetric(metric) ? [refusal("policy.metric-not-local", "/metric")] : [];

function strangePopulation({ recoding, population }: AnonymisationPolicy): readonly Found[] {
  if (population === undefined) return [];
  return [
    ...(recoding === "local" ? [refusal("policy.population-not-local" as const, "/population")] : []),
    ...populationFaults(population.models),
  ];
}
