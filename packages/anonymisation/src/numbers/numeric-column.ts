import type { Refusal } from "@nrs-kit/domain";
import { refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { Column } from "../search/column.js";

const NUMBER = /^-?\d{1,15}(?:\.\d{1,6})?$/;

/** The number of each text of a column; what is no number in decimals is NaN. */
export const numbersOf = ({ dictionary }: Column): Float64Array =>
  Float64Array.from(dictionary, (text) => (NUMBER.test(text) ? Number(text) : Number.NaN));

/** Where a column holds something else than a number, by the place in its dictionary; the text is not repeated. */
export const numberFaults = (column: Column, pointer: string): readonly Refusal<AnonymisationRefusalCode>[] => {
  const place = numbersOf(column).findIndex(Number.isNaN);
  return place < 0 ? [] : [refusal("value.not-a-number", `${pointer}/dictionary/${place}`)];
};
