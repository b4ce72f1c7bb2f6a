import { countingUp } from "../search/counting-up.js";
import { groupAt, type Places } from "../search/partition.js";
import type { LocalProblem } from "./local-problem.js";

/** All records in an order in which those of one class stand together, and where each class stands. */
export interface OrderedClasses {
  readonly order: Int32Array;
  readonly classes: readonly Places[];
}

/**
 * The classes of records that look alike at the coarsest levels: one, unless a hierarchy ends in several groups. In each class
 * records stand in their order.
 */
export function coarsestClasses({ rows, attributes, table }: LocalProblem): OrderedClasses {
  const levels = attributes.flatMap((attribute) => attribute.levels.slice(-1)).filter(({ groups }) => groups > 1);
  const order = countingUp(rows);
  if (levels.length === 0 && rows > 0) return { order, classes: [{ from: 0, to: rows }] };
  const members = new Map<string, number[]>();
  for (const record of order) {
    const key = levels.map((level) => groupAt(table, record, level)).join();
    const known = members.get(key);
    if (known === undefined) members.set(key, [record]);
    else known.push(record);
  }
  let to = 0;
  const classes = [...members.values()].map((records) => {
    order.set(records, to);
    to += records.length;
    return { from: to - records.length, to };
  });
  return { order, classes };
}
