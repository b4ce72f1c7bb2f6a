import { ageStateOf } from "../age-state.js";
import type { CaseFileJson } from "../case-file.js";
import { at, daysAfter } from "./days.js";
import { agencies, type Story } from "./story.js";

/** How a person who was identified abroad came back. */
export function returnOf(
  { draw, way, country, opened }: Story,
  principal: CaseFileJson["persons"][number],
): Partial<CaseFileJson> {
  if (way !== "abroad") return {};
  const arrived = daysAfter(opened, draw.between(3, 20));
  const asChild = ageStateOf(principal, arrived) !== "adult";
  const steps = ["identified-abroad", "iom-contacted", "consent-to-return", "identity-verified", "arrived"] as const;
  return {
    returns: [
      {
        id: draw.uuid(),
        type: asChild ? "child-return-best-interests" : "assisted-voluntary-return",
        state: "arrived",
        from: country,
        to: "MD",
        requestedBy: agencies.mission,
        steps: steps.map((step, place) => ({
          step,
          at: place === steps.length - 1 ? arrived : daysAfter(opened, Math.min(place, 2)),
          by: agencies.mission,
          status: "done",
        })),
        riskAssessment: "safe-with-measures",
        ...(asChild ? { bestInterestsDecision: "return" as const } : {}),
        transport: "air",
        arrivalOn: at(arrived, 15),
        centreOffered: true,
        centreAccepted: draw.happens(70),
      },
    ],
  };
}
