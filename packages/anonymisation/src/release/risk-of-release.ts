import { BugError, type ReleaseRecord } from "@nrs-kit/domain";
import type { ColumnTable } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { classSizes } from "./class-sizes.js";
import { generalisedPeople } from "./generalised-people.js";
import { measureRisk } from "./measure-risk.js";
import { riskOfClasses } from "./risk-of-classes.js";

/**
 * The risk of source and release; in view of a population where the task has one, of which the search has seen that it
 * lacks nobody.
 */
export function riskOfRelease(
  source: ColumnTable,
  released: ColumnTable,
  { quasiIdentifiers, population }: GeneralisationTask,
  levels: Readonly<Record<string, number>>,
): ReleaseRecord["risk"] {
  const fields = quasiIdentifiers.map(({ field }) => field);
  if (population === undefined) {
    const riskOf = (table: ColumnTable) => riskOfClasses(classSizes(table, fields));
    return { before: riskOf(source), after: riskOf(released) };
  }
  const { people } = population;
  const before = measureRisk(source, fields, people);
  const after = measureRisk(released, fields, generalisedPeople(people, levels, quasiIdentifiers));
  if (!before.ok || !after.ok) throw new BugError("The risk of a release cannot be measured.");
  return { before: before.value, after: after.value };
}
