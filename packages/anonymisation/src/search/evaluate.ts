import { BugError } from "@nrs-kit/domain";
import type { Distribution } from "../models/criterion.js";
import type { ClassView } from "./class-view.js";
import type { Classes } from "./classes.js";
import { everyCode } from "./grouping.js";
import { histogramOf } from "./histogram.js";
import { hasOwnCells, type Interner } from "./interner.js";
import { judgeSizes } from "./judge-sizes.js";
import { asksOnlySizes, type Requirement } from "./requirement.js";
import type { SearchProblem } from "./search-problem.js";
import type { TupleTable } from "./tuple-table.js";

/**
 * Judges the classes of a table.
 *
 * @param most - the most records that may be lost: of classes that lose more, that is all it finds out
 */
export function evaluate(
  { requirement, interner }: Pick<SearchProblem, "requirement" | "interner">,
  table: TupleTable,
  { classOf, classes, sizes }: Classes,
  most = Number.POSITIVE_INFINITY,
): ClassView {
  const { failed, suppressed } = judgeSizes(sizes, requirement.k, classes);
  const view = { table, classOf, classes, sizes, failed };
  if (asksOnlySizes(requirement) || suppressed > most) return { ...view, suppressed, lost: suppressed };
  const ofPeople = judgePeople(view, requirement);
  const mayBeLost = most - suppressed - ofPeople.lost;
  const ofValues =
    requirement.criteria.length === 0 ? NOTHING : judgeDistributions(view, requirement, interner, mayBeLost);
  const lost = suppressed + ofPeople.lost + ofValues.lost;
  // No fewer than are lost: nothing holds that would lose more than there are.
  return { ...view, suppressed: Math.max(suppressed + ofPeople.suppressed + ofValues.suppressed, lost), lost };
}

/** How many records the classes that fail hold, and how many of them are lost however the classes are split. */
interface Judged {
  readonly suppressed: number;
  readonly lost: number;
}

const NOTHING: Judged = { suppressed: 0, lost: 0 };

/** Judges the classes that have not failed, and those in which there is nobody but people of the population. */
function judgePeople(view: Omit<ClassView, "suppressed" | "lost">, { ofPeople }: Requirement): Judged {
  const { table, classOf, classes, sizes, failed } = view;
  if (ofPeople.length === 0) return NOTHING;
  if (table.people === undefined) throw new BugError("A criterion is about a population that the table lacks.");
  const people = histogramOf(classOf, classes, table.people);
  let [suppressed, lost] = [0, 0];
  for (let one = 0; one < classes; one++) {
    const [records, ofClass] = [sizes[one] ?? 0, people[one] ?? 0];
    if (failed[one] === 1 && records > 0) continue;
    const failing = ofPeople.filter(({ holds }) => !holds(records, ofClass));
    if (failing.length === 0) continue;
    failed[one] = 1;
    suppressed += records;
    lost += Math.max(...failing.map((criterion) => criterion.lost(records, ofClass)));
  }
  return { suppressed, lost };
}

function judgeDistributions(
  view: Omit<ClassView, "suppressed" | "lost">,
  { criteria, sensitiveValues }: Requirement,
  interner: Interner,
  mayBeLost: number,
): Judged {
  // One for each sensitive attribute, which is laid on one class after another.
  const distributions = sensitiveValues.map((values, sensitive) => ({
    counts: valuesOfClasses(view, sensitive, values, interner),
    from: 0,
    values,
    size: 0,
  }));
  let [suppressed, lost] = [0, 0];
  for (let one = 0; one < view.classes && lost <= mayBeLost; one++) {
    if (view.failed[one] === 1) continue;
    const size = view.sizes[one] ?? 0;
    for (const distribution of distributions) {
      distribution.from = one * distribution.values;
      distribution.size = size;
    }
    const most = mostLost(criteria, distributions);
    if (most === undefined) continue;
    view.failed[one] = 1;
    suppressed += size;
    lost += most;
  }
  return { suppressed, lost };
}

/** The most that a criterion which does not hold says is lost; `undefined` when all hold. */
function mostLost(criteria: Requirement["criteria"], distributions: readonly Distribution[]): number | undefined {
  let most: number | undefined;
  for (const { sensitive, holds, lost } of criteria) {
    const distribution = distributions[sensitive];
    if (distribution === undefined) throw new BugError("A criterion is about an attribute that the table lacks.");
    if (holds(distribution)) continue;
    most = Math.max(most ?? 0, lost(distribution));
  }
  return most;
}

/** How often each sensitive value occurs in each class, class by class. */
function valuesOfClasses(
  { table, classOf, classes }: Omit<ClassView, "suppressed" | "lost">,
  sensitive: number,
  values: number,
  interner: Interner,
): Int32Array {
  const codes = table.sensitive[sensitive] ?? new Int32Array();
  const { counts, tuples } = table;
  const split = { tuples, counts, classOf, classes, codes, grouping: everyCode(values) };
  if (hasOwnCells(split)) return interner.recordsOf(split);
  const histogram = new Int32Array(classes * values);
  for (let tuple = 0; tuple < tuples; tuple++) {
    const place = (classOf[tuple] as number) * values + (codes[tuple] as number);
    histogram[place] = (histogram[place] as number) + (counts[tuple] as number);
  }
  return histogram;
}
