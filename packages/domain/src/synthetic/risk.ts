import type { CaseFileJson } from "../case-file.js";
import { daysAfter } from "./days.js";
import type { Story } from "./story.js";

const OF_THE_HOUSEHOLD: readonly string[] = ["single-parent-family", "domestic-violence", "parent-abroad"];

const levelOf = (factor: string) => {
  if (factor === "poor-rural-area") return "community";
  return OF_THE_HOUSEHOLD.includes(factor) ? "household" : "individual";
};

/** Why a person at risk is at risk, or a victim still is. */
export function riskOf({ draw, isVictim, isMinor, person, opened }: Story): Partial<CaseFileJson> {
  const factors = isMinor
    ? (["child", "parent-abroad", "school-dropout", "poor-rural-area"] as const)
    : (["single-parent-family", "domestic-violence", "low-education", "unemployment", "poor-rural-area"] as const);
  if (isVictim && draw.happens(40)) return {};
  return {
    riskProfiles: [
      {
        person,
        assessedOn: daysAfter(opened, draw.between(0, 10)),
        factors: draw.some(factors, draw.between(2, 3)).map((factor) => ({ factor, level: levelOf(factor) })),
        overallRisk: draw.one(["medium", "high", "high", "imminent"]),
      },
    ],
  };
}
