import type { AnonymisationPolicy, ColumnRole } from "@nrs-kit/domain";

/** The columns that are released, in the order of a policy: all but those that identify. */
export const releasedFields = (policy: AnonymisationPolicy): string[] =>
  columnsWithRole(policy, "quasi-identifier", "sensitive", "insensitive");

/** The columns that have a role under a policy, in its order. */
export const columnsWithRole = ({ columns }: AnonymisationPolicy, ...roles: readonly ColumnRole["role"][]): string[] =>
  Object.entries(columns).flatMap(([name, { role }]) => (roles.includes(role) ? [name] : []));
