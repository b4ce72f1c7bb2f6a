import { type AnonymisationPolicy, accept, type Result } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { HierarchyTables } from "../policy/task-of-policy.js";
import type { ColumnTable } from "../search/column.js";
import { type AnonymisedRelease, prepareRelease } from "./prepare-release.js";
import { recoded } from "./recoded.js";
import type { ReleaseHost } from "./record-of.js";

/**
 * Makes records publishable under a policy, at the least loss that its way of recoding allows, and says how. A host that
 * watches may stop the search; the record then states how far its loss may lie above the least. Identifying columns are left out,
 * quasi-identifiers made coarser, records that would stand out left out, all others released in the order of their texts.
 * Refuses what {@link parsePolicy} refuses; a hierarchy that is missing, unsound, or another one than the policy names; a
 * column without a role, a missing column, a missing value that the policy refuses; a population that is not given, or lacks
 * people of the records; and what {@link generalise} refuses, or
 * {@link recodeLocally} where the policy asks for it.
 *
 * @param table - the source records
 * @param policy - the policy
 * @param hierarchies - the rows of each hierarchy, by the name that the policy uses
 * @param host - the hash function, the name of the tool, and who watches the search
 * @param people - the people among whom those of the records are, by the same quasi-identifiers; needed where the policy asks
 *   something in view of its population
 *
 * @example
 * ```ts
 * const sha256 = () => "0".repeat(64);
 * const policy = {
 *   policyVersion: "1.0", name: "An example", recoding: "full-domain", metric: "loss-arithmetic", suppressionLimit: 0,
 *   columns: { name: { role: "identifying" }, age: { role: "quasi-identifier", hierarchy: "age" } },
 *   hierarchies: { age: "0".repeat(64) }, models: [{ model: "k-anonymity", k: 2 }],
 *   missing: { texts: [""], meaning: "refused" },
 * };
 * const table = columnsOf(["name", "age"], [["SYNTHETIC A", "17"], ["SYNTHETIC B", "16"]]);
 * const made = anonymise(table, policy, { age: [["16", "child"], ["17", "child"]] }, { sha256, tool: "example 1.0" }).value;
 * made.released.columns.age.dictionary; // => ["child"]
 * made.record.levels; // => { age: 1 }
 * ```
 */
export function anonymise(
  table: ColumnTable,
  policy: AnonymisationPolicy,
  hierarchies: HierarchyTables,
  host: ReleaseHost,
  people?: ColumnTable,
): Result<AnonymisedRelease, AnonymisationRefusalCode> {
  const prepared = prepareRelease(table, policy, hierarchies, host, people);
  if (!prepared.ok) return prepared;
  const { source, task, publish } = prepared.value;
  const found = recoded(source, policy, task, host.watch);
  return found.ok ? accept(publish(found.value)) : found;
}
