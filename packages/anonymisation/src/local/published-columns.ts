import type { Column } from "../search/column.js";
import type { Interner } from "../search/interner.js";
import { newNumbering } from "../search/numbering.js";
import { groupAt } from "../search/partition.js";
import type { LocalLevel, LocalProblem } from "./local-problem.js";
import type { LocalOutcome } from "./top-down.js";

/** One attribute as it is published. */
export interface PublishedColumn {
  readonly column: Column;
  /** The coarsest level that occurs. */
  readonly coarsest: number;
  /** What all records together lose, in parts of the attribute's `whole`. */
  readonly cost: number;
}

/** What each record is published as, for every attribute: the name of its group at the level of its class. */
export function publishedColumns(
  problem: LocalProblem,
  outcome: LocalOutcome,
  interner: Interner,
): readonly PublishedColumn[] {
  const { order, classes } = outcome;
  const classOf = classOfRecord(outcome);
  return problem.attributes.map(({ levels }, place) => {
    const { dictionary, numberOf } = namesOf(levels);
    const numberOfClass = new Int32Array(classes.length);
    let [coarsest, cost] = [0, 0];
    for (let number = 0; number < classes.length; number++) {
      const [from, to] = [classes.from[number] as number, classes.to[number] as number];
      const level = classes.levels[number * classes.width + place] as number;
      const own = levels[level] as LocalLevel;
      const group = groupAt(problem.table, order[from] as number, own);
      numberOfClass[number] = (numberOf[level] as Int32Array)[group] as number;
      cost += (to - from) * (own.costs[group] as number);
      if (level > coarsest) coarsest = level;
    }
    return { column: { dictionary, codes: interner.numbersAt(classOf, numberOfClass) }, coarsest, cost };
  });
}

function classOfRecord({ order, classes }: LocalOutcome): Int32Array {
  const classOf = new Int32Array(order.length);
  for (let number = 0; number < classes.length; number++) {
    const to = classes.to[number] as number;
    for (let at = classes.from[number] as number; at < to; at++) classOf[order[at] as number] = number;
  }
  return classOf;
}

/** Every name of a hierarchy once, and for each level the number of the name of each group. */
function namesOf(levels: readonly LocalLevel[]): {
  dictionary: readonly string[];
  numberOf: readonly Int32Array[];
} {
  const numbers = newNumbering<string>();
  const numberOf = levels.map(({ labels }) => Int32Array.from(labels, numbers.of));
  return { dictionary: numbers.values(), numberOf };
}
