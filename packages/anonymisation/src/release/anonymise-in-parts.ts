import { type AnonymisationPolicy, accept, type Result } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { HierarchyTables } from "../policy/task-of-policy.js";
import type { ColumnTable } from "../search/column.js";
import type { Generalisation } from "../search/generalise.js";
import { generaliseInParts, type SearchInParts } from "../search/generalise-in-parts.js";
import { type AnonymisedRelease, prepareRelease } from "./prepare-release.js";
import { recoded } from "./recoded.js";
import type { ReleaseHost } from "./record-of.js";

/**
 * Does what {@link anonymise} does, with the search shared out among threads that the host has. Local recoding has no parts:
 * its release is made when the search is finished. Refuses at once what is wrong with policy, hierarchies or records, and when
 * it is finished what the search refuses.
 *
 * @param threads - how many parts there shall be at most
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
 * const host = { sha256, tool: "example 1.0" };
 * const search = anonymiseInParts(table, policy, { age: [["16", "child"], ["17", "child"]] }, host, 2).value;
 * // Each part would be posted to a thread; here they are searched one after the other.
 * const outcomes = search.parts.map(searchPart);
 * search.finish(outcomes).value.record.levels; // => { age: 1 }
 * ```
 */
export function anonymiseInParts(
  table: ColumnTable,
  policy: AnonymisationPolicy,
  hierarchies: HierarchyTables,
  host: Omit<ReleaseHost, "watch">,
  threads: number,
  people?: ColumnTable,
): Result<SearchInParts<AnonymisedRelease>, AnonymisationRefusalCode> {
  const prepared = prepareRelease(table, policy, hierarchies, host, people);
  if (!prepared.ok) return prepared;
  const { source, task, publish } = prepared.value;
  const search =
    policy.recoding === "local"
      ? accept(withoutParts(() => recoded(source, policy, task)))
      : generaliseInParts(source, task, threads);
  if (!search.ok) return search;
  return accept({
    ...search.value,
    finish: (outcomes) => {
      const found = search.value.finish(outcomes);
      return found.ok ? accept(publish(found.value)) : found;
    },
  });
}

/** What is done as a whole, when it is finished. */
const withoutParts = (finish: SearchInParts<Generalisation>["finish"]): SearchInParts<Generalisation> => ({
  parts: [],
  progress: () => ({ checked: 0, share: 0, loss: undefined }),
  stop: () => {},
  finish,
});
