import type { ReleaseRecord } from "@nrs-kit/domain";
import type { ColumnTable } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { textAt } from "./classes-of-texts.js";
import { levelOfText } from "./level-of-text.js";

/** What a loss is computed from, beside the rows. */
export type LossCounts = Pick<
  ReleaseRecord,
  "metric" | "recoding" | "levels" | "classes" | "sourceRecords" | "suppressedRecords"
>;

/**
 * The loss of a release, computed from its rows by the formulas of `metric.proof.md`, record by record; undefined for the
 * metric `entropy`, which needs the values as they were.
 */
export function lossAgain(released: ColumnTable, record: LossCounts, task: GeneralisationTask): number | undefined {
  const { metric, classes, sourceRecords: all, suppressedRecords: lost } = record;
  const shares = () => task.quasiIdentifiers.map((one) => shareOf(released, one, record));
  switch (metric) {
    case "loss-arithmetic":
    case "precision":
      return shares().reduce((sum, one) => sum + one, 0) / task.quasiIdentifiers.length;
    case "loss-geometric":
      return shares().reduce((product, one) => product * (1 + one), 1) ** (1 / task.quasiIdentifiers.length) - 1;
    case "discernibility":
      return classes.reduce((sum, { size, classes: count }) => sum + size * size * count, all * lost);
    case "average-class-size": {
      const groups = classes.reduce((sum, { classes: count }) => sum + count, lost > 0 ? 1 : 0);
      return groups === 0 ? 0 : all / groups;
    }
    case "entropy":
      return undefined;
  }
}

/** What one quasi-identifier lost, from 0 to 1, by its values or by the height of its levels: a record that was left out lost all of it. */
export function shareOf(
  released: ColumnTable,
  { field, hierarchy }: GeneralisationTask["quasiIdentifiers"][number],
  { metric, recoding, levels, sourceRecords, suppressedRecords }: LossCounts,
): number {
  const isByHeight = metric === "precision";
  const whole = isByHeight ? Math.max(1, hierarchy.levels.length - 1) : hierarchy.values.length;
  const least = isByHeight ? 0 : 1;
  if (whole === least || sourceRecords === 0) return 0;
  const coarsest = levels[field] ?? 0;
  const costs = new Map<string, number>();
  for (const [text, level] of levelOfText(hierarchy, recoding === "local" ? 0 : coarsest, coarsest)) {
    const { labels = [], sizes = [] } = hierarchy.levels[level] ?? {};
    costs.set(text, isByHeight ? level : (sizes[labels.indexOf(text)] ?? 0));
  }
  let sum = suppressedRecords * whole;
  for (let row = 0; row < released.rows; row++) sum += costs.get(textAt(released, field, row)) ?? 0;
  return (sum - least * sourceRecords) / ((whole - least) * sourceRecords);
}
