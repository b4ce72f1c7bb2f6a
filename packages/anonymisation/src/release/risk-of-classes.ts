import type { ReleaseRecord } from "@nrs-kit/domain";
import type { ReidentificationRisk } from "./measure-risk.js";

/** The risk of records that are their own population, by how many classes there are of each size, from small to large. */
export function riskOfClasses(sizes: ReleaseRecord["classes"]): ReidentificationRisk {
  const records = sizes.reduce((sum, { size, classes }) => sum + size * classes, 0);
  const classes = sizes.reduce((sum, one) => sum + one.classes, 0);
  const unique = sizes[0]?.size === 1 ? sizes[0].classes : 0;
  const greatest = sizes[0] === undefined ? 0 : 1 / sizes[0].size;
  const share = (part: number): number => part / Math.max(1, records);
  return {
    records,
    classes,
    uniqueRecords: share(unique),
    prosecutor: greatest,
    journalist: greatest,
    marketer: share(classes),
  };
}
