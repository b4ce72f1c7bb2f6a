import type { ClassView } from "./class-view.js";

/** What the sizes of classes come to. */
export interface SizeSums {
  /** Records in classes that are suppressed. */
  readonly suppressed: number;
  /** Classes that are released. */
  readonly kept: number;
  /** The squares of the sizes of these classes, summed: exact up to 2^53. */
  readonly squares: number;
}

/** What the sizes of judged classes come to. */
export function sumsOf({
  classes,
  sizes,
  failed,
  suppressed,
}: Pick<ClassView, "classes" | "sizes" | "failed" | "suppressed">): SizeSums {
  let [kept, squares] = [0, 0];
  for (let one = 0; one < classes; one++) {
    const isKept = 1 - (failed[one] as number);
    const size = sizes[one] as number;
    kept += isKept;
    squares += isKept * size * size;
  }
  return { suppressed, kept, squares };
}
