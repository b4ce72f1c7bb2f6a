import { histogramOf } from "../search/histogram.js";
import { numbersAt } from "../search/numbers-at.js";
import type { LocalProblem, Range } from "./local-problem.js";

/** Whether records may be published as one class. */
export function isFit({ requirement, sensitive }: LocalProblem, { order, from, to }: Range): boolean {
  const records = order.subarray(from, to);
  return (
    records.length >= requirement.k &&
    requirement.criteria.every((one) => {
      const values = requirement.sensitiveValues[one.sensitive] ?? 0;
      const codes = numbersAt(records, sensitive[one.sensitive] ?? new Int32Array());
      return one.holds({ counts: histogramOf(codes, values), from: 0, values, size: records.length });
    })
  );
}
