import type { Distribution } from "../models/criterion.js";
import { groupAt } from "../search/partition.js";
import type { LocalLevel, LocalProblem, Range } from "./local-problem.js";

/** Says by their sensitive values whether groups could be published as classes. */
export interface GroupJudge {
  /** Whether a group fulfils the criteria by itself. */
  readonly holds: (group: number) => boolean;
  /** Takes a group into the rest. */
  readonly join: (group: number) => void;
  /** Whether the rest fulfils the criteria. */
  readonly restHolds: () => boolean;
}

const ANYTHING: GroupJudge = { holds: () => true, join: () => {}, restHolds: () => true };

/** The judge of the groups into which records fall at a level. */
export function judgeOf(problem: LocalProblem, { order, from, to }: Range, level: LocalLevel): GroupJudge {
  const { criteria, sensitiveValues } = problem.requirement;
  if (criteria.length === 0) return ANYTHING;
  const rest = level.groups;
  const sizes = new Int32Array(rest + 1);
  const counts = sensitiveValues.map((values) => new Int32Array((rest + 1) * values));
  for (let at = from; at < to; at++) {
    const record = order[at] as number;
    const group = groupAt(problem.table, record, level);
    sizes[group] = (sizes[group] ?? 0) + 1;
    for (const [one, own] of counts.entries()) {
      const cell = group * (sensitiveValues[one] ?? 0) + (problem.sensitive[one]?.[record] ?? 0);
      own[cell] = (own[cell] ?? 0) + 1;
    }
  }
  const distribution = (group: number, one: number): Distribution => {
    const values = sensitiveValues[one] ?? 0;
    return { counts: counts[one] ?? new Int32Array(), from: group * values, values, size: sizes[group] ?? 0 };
  };
  const holds = (group: number) => criteria.every((one) => one.holds(distribution(group, one.sensitive)));
  const join = (group: number) => {
    sizes[rest] = (sizes[rest] ?? 0) + (sizes[group] ?? 0);
    for (const [one, own] of counts.entries()) {
      const values = sensitiveValues[one] ?? 0;
      for (let value = 0; value < values; value++)
        own[rest * values + value] = (own[rest * values + value] ?? 0) + (own[group * values + value] ?? 0);
    }
  };
  return { holds, join, restHolds: () => holds(rest) };
}
