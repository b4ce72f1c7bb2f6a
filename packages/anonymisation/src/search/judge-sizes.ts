import type { ClassView } from "./class-view.js";

/** Which classes hold fewer than `k` records. */
export function judgeSizes(
  sizes: Int32Array,
  k: number,
  classes = sizes.length,
): Pick<ClassView, "classes" | "sizes" | "failed" | "suppressed"> {
  const failed = new Uint8Array(classes);
  let suppressed = 0;
  for (let one = 0; one < classes; one++) {
    const size = sizes[one] as number;
    // Which classes are small is what no processor foresees.
    const ifSmall = (size - k) >> 31;
    failed[one] = ifSmall & 1;
    suppressed += size & ifSmall;
  }
  return { classes, sizes, failed, suppressed };
}
