/** What stands for several codes where a person can have only one. */
export const SEVERAL = "several";

/** The one code that all are, {@link SEVERAL} where they differ, `undefined` where there is none. */
export function singleCode(codes: readonly string[]): string | undefined {
  const [only, ...more] = new Set(codes);
  return more.length > 0 ? SEVERAL : only;
}
