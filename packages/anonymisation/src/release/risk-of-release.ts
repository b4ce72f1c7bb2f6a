import { BugError, type ReleaseRecord } from "@nrs-kit/domain";
import type { ColumnTable } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { countedClasses } from "./counted-classes.js";
import { generalisedPeople } from "./generalised-people.js";
import { measureRisk } from "./measure-risk.js";
import { riskOfClasses } from "./risk-of-classes.js";

/** The records before and after, at which levels, and the classes into which those that are released fall. */
interface Released extends Pick<ReleaseRecord, "levels" | "classes"> {
  readonly source: ColumnTable;
  readonly released: ColumnTable;
}

/**
 * The risk of source and release; in view of a population where the task has one, of which the search has seen that it
 * lacks nobody.
 */
export function riskOfRelease(
  { quasiIdentifiers, population }: GeneralisationTask,
  { source, released, levels, classes }: Released,
): ReleaseRecord["risk"] {
  const fields = quasiIdentifiers.map(({ field }) => field);
  if (population === undefined) {
    return { before: riskOfClasses(countedClasses(source, fields)), after: riskOfClasses(classes) };
  }
  const { people } = population;
  const before = measureRisk(source, fields, people);
  const after = measureRisk(released, fields, generalisedPeople(people, levels, quasiIdentifiers));
  if (!before.ok || !after.ok) throw new BugError("The risk of a release cannot be measured.");
  return { before: before.value, after: after.value };
}
