import { countingUp } from "../search/counting-up.js";
import { groupAt, type LocalProblem, type Range } from "./local-problem.js";

/**
 * The classes of records that look alike at the coarsest levels: one, unless a hierarchy ends in several groups. In each class
 * records stand in their order.
 */
export function coarsestClasses({ rows, attributes, table }: LocalProblem): readonly Range[] {
  const levels = attributes
    .flatMap((attribute) => attribute.levels.slice(-1))
    .filter(({ labels }) => labels.length > 1);
  const order = countingUp(rows);
  if (levels.length === 0 && rows > 0) return [{ order, from: 0, to: rows }];
  const members = new Map<string, number[]>();
  for (const record of order) {
    const key = levels.map((level) => groupAt(table, record, level)).join();
    const known = members.get(key);
    if (known === undefined) members.set(key, [record]);
    else known.push(record);
  }
  let to = 0;
  return [...members.values()].map((records) => {
    order.set(records, to);
    to += records.length;
    return { order, from: to - records.length, to };
  });
}
