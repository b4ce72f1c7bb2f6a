import type { Column } from "../search/column.js";

/** A column whose texts become others; texts that become the same are joined. */
export function recoded({ dictionary, codes }: Column, change: (text: string, code: number) => string): Column {
  const numbers = new Map<string, number>();
  const numberOf = Int32Array.from(dictionary, (text, code) => {
    const own = change(text, code);
    const known = numbers.get(own) ?? numbers.size;
    numbers.set(own, known);
    return known;
  });
  return { dictionary: [...numbers.keys()], codes: Int32Array.from(codes, (code) => numberOf[code] ?? 0) };
}
