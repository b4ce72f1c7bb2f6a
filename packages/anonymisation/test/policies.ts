import { createHash } from "node:crypto";
import type { AnonymisationPolicy, PolicyModel } from "@nrs-kit/domain";
import type { Hierarchy } from "../src/hierarchy/compile-hierarchy.js";
import { type HierarchyTable, hierarchyDigest } from "../src/policy/hierarchy-table.js";
import type { ColumnTable } from "../src/search/column.js";
import type { GeneralisationTask } from "../src/search/generalisation-task.js";

/** SHA-256 of a text. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What tests give to a release. */
export const host = { sha256, tool: "a test" };

/** A policy with its hierarchies as rows. */
export interface PolicyWithTables {
  readonly policy: AnonymisationPolicy;
  readonly hierarchies: Readonly<Record<string, HierarchyTable>>;
}

const rowsOf = ({ values, levels }: Hierarchy): HierarchyTable =>
  values.map((_, place) => levels.map(({ groupOf, labels }) => labels[groupOf[place] ?? 0] ?? ""));

/** The policy that asks what a task asks; columns that it does not name are insensitive. */
export function policyFor(
  task: GeneralisationTask,
  table: ColumnTable,
  recoding: AnonymisationPolicy["recoding"] = "full-domain",
): PolicyWithTables {
  const hierarchies: Record<string, HierarchyTable> = {};
  const columns: Record<string, AnonymisationPolicy["columns"][string]> = {};
  for (const field of Object.keys(table.columns)) columns[field] = { role: "insensitive" };
  for (const { field, hierarchy } of task.quasiIdentifiers) {
    hierarchies[field] = rowsOf(hierarchy);
    columns[field] = { role: "quasi-identifier", hierarchy: field };
  }
  const models = task.models.map((model, place): PolicyModel => {
    if (model.model !== "k-anonymity") columns[model.field] = { role: "sensitive" };
    if (model.model === "ordered-t-closeness") return { ...model, order: [...model.order] };
    if (model.model !== "hierarchical-t-closeness") return model;
    hierarchies[`model-${place}`] = rowsOf(model.hierarchy);
    return { ...model, hierarchy: `model-${place}` };
  });
  const digests = Object.entries(hierarchies).map(([name, rows]) => [name, hierarchyDigest(rows, sha256)]);
  return {
    hierarchies,
    policy: {
      policyVersion: "1.0",
      name: "SYNTHETIC policy of a test",
      columns,
      hierarchies: Object.fromEntries(digests),
      models,
      suppressionLimit: task.suppressionLimit,
      recoding,
      metric: task.metric,
      missing: { texts: [""], meaning: "own-value" },
    },
  };
}
