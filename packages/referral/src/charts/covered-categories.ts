import type { DisclosurePermit } from "@nrs-kit/consent";

const known = new WeakMap<DisclosurePermit, readonly string[]>();

/** The categories that a permit lets out, in full or reduced. A permit never changes, so that it is asked once. */
export function coveredCategories(permit: DisclosurePermit): readonly string[] {
  const found = known.get(permit);
  if (found !== undefined) return found;
  const covered = permit.levels.map((one) => one.category);
  known.set(permit, covered);
  return covered;
}
