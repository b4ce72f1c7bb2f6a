import type { Column } from "../search/column.js";
import { newNumbering } from "../search/numbering.js";

/** A column whose texts become others; texts that become the same are joined. */
export function recoded({ dictionary, codes }: Column, change: (text: string, code: number) => string): Column {
  const numbers = newNumbering<string>();
  const numberOf = Int32Array.from(dictionary, (text, code) => numbers.of(change(text, code)));
  return { dictionary: numbers.values(), codes: Int32Array.from(codes, (code) => numberOf[code] ?? 0) };
}
