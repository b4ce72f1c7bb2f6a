import type { AnonymisationPolicy, ReleaseRecord } from "@nrs-kit/domain";
import { columnsWithRole } from "../policy/roles.js";
import type { Column, ColumnTable } from "../search/column.js";
import { columnsAt, orderedRows } from "./ordered-rows.js";
import type { RunningHash } from "./running-hash.js";
import { tableDigest } from "./table-digest.js";

/** What a record says of the population that a policy asks for; nothing where it asks for none. */
export function populationOf(
  policy: AnonymisationPolicy,
  people: ColumnTable | undefined,
  newSha256: () => RunningHash,
): Pick<ReleaseRecord, "population"> {
  const { population } = policy;
  if (population === undefined || people === undefined) return {};
  const columns = columnsWithRole(policy, "quasi-identifier").flatMap((field): [string, Column][] => {
    const column = people.columns[field];
    return column === undefined ? [] : [[field, column]];
  });
  const known = Object.fromEntries(columns);
  const inOrder = columnsAt(known, orderedRows({ rows: people.rows, columns: known }));
  return { population: { models: population.models, records: people.rows, sha256: tableDigest(inOrder, newSha256()) } };
}
