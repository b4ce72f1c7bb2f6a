import type { AnonymisationPolicy, Refusal, Result, Sha256Function } from "@nrs-kit/domain";
import { refusal, settle } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { compileHierarchy, type Hierarchy } from "../hierarchy/compile-hierarchy.js";
import type { PrivacyModel } from "../models/privacy-model.js";
import { refusedUnder } from "../refused-under.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { type HierarchyTable, hierarchyDigest } from "./hierarchy-table.js";
import { pointerPart } from "./pointer-part.js";

/** Hierarchies by the name under which a policy knows them. */
export type HierarchyTables = Readonly<Record<string, HierarchyTable>>;

/**
 * What a policy asks of the search, with its hierarchies compiled. Refuses a hierarchy that is missing, is not the one the
 * policy was made for, or is not sound; the pointer leads to the hierarchy, its row and its column.
 */
export function taskOfPolicy(
  policy: AnonymisationPolicy,
  tables: HierarchyTables,
  sha256: Sha256Function,
): Result<GeneralisationTask, AnonymisationRefusalCode> {
  const faults: Refusal<AnonymisationRefusalCode>[] = [];
  const compiled = new Map<string, Hierarchy>();
  for (const [name, digest] of Object.entries(policy.hierarchies)) {
    const pointer = `/hierarchies${pointerPart(name)}`;
    const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
    if (table === undefined) faults.push(refusal("hierarchy.not-given", pointer));
    else if (hierarchyDigest(table, sha256) !== digest) faults.push(refusal("hierarchy.digest-differs", pointer));
    else {
      const one = compileHierarchy(table);
      if (one.ok) compiled.set(name, one.value);
      else faults.push(...refusedUnder(pointer, one.refusals).refusals);
    }
  }
  return settle(faults, () => taskWith(policy, compiled));
}

const NONE: Hierarchy = { values: [], levels: [] };

/** Every hierarchy that a policy names is one of those it lists: the policy was read by `parsePolicy`. */
function taskWith(policy: AnonymisationPolicy, compiled: ReadonlyMap<string, Hierarchy>): GeneralisationTask {
  const { columns, models, suppressionLimit, metric } = policy;
  return {
    quasiIdentifiers: Object.entries(columns).flatMap(([field, column]) =>
      column.role === "quasi-identifier" ? [{ field, hierarchy: compiled.get(column.hierarchy) ?? NONE }] : [],
    ),
    models: models.map(
      (model): PrivacyModel =>
        model.model === "hierarchical-t-closeness"
          ? { ...model, hierarchy: compiled.get(model.hierarchy) ?? NONE }
          : model,
    ),
    suppressionLimit,
    metric,
  };
}
