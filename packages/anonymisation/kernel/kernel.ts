// The inner loops of the search in AssemblyScript, compiled by `npm run generate` to src/generated/kernel-bytes.ts.

export { firstOf, numbersAt } from "./carry";
export { order, recordsBelow, recordsBelowInOrder, recordsByCode, recordsInRows, sumSquares } from "./count";
export { appendDigit } from "./encode";
export { joinGroup, joinKey, markFirst, numberTuples, sortByDigit, takeRows } from "./join";
export { countGroups, moveRecords } from "./recode";
export { refine } from "./refine";
