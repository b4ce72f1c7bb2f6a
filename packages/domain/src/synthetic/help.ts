import type { CaseFileJson } from "../case-file.js";
import { daysAfter } from "./days.js";
import { agencies, type Story } from "./story.js";

type Need = NonNullable<CaseFileJson["needsAssessments"]>[number]["domain"][number];
type Service = NonNullable<CaseFileJson["serviceDeliveries"]>[number]["type"];

/** The services that answer a need. */
const ANSWERS: readonly (readonly [Need, readonly [Service, ...Service[]]])[] = [
  ["physical-health", ["medical.assessment", "medical.primary", "medical.dental"]],
  ["mental-health", ["psychological.individual", "psychological.group", "psychological.crisis"]],
  ["legal-resolution", ["legal.counselling", "legal.representation-civil", "legal.information"]],
  ["family-relations", ["social.family-mediation", "social.family-assessment"]],
  ["safety", ["social.case-management"]],
  ["social-inclusion", ["social.community-monitoring", "social.benefits"]],
];

/** What was needed, planned and given. */
export function helpOf({ draw, opened, person, worker, words, lead, closed, isVictim }: Story): Partial<CaseFileJson> {
  const needs = draw.some(ANSWERS, draw.between(2, 4));
  const assessed = daysAfter(opened, draw.between(1, 10));
  const started = daysAfter(assessed, draw.between(1, 7));
  const services = needs.flatMap(([, answers]) => draw.some(answers, draw.between(1, 2)));
  return {
    needsAssessments: needs.map(([domain]) => ({
      person,
      date: assessed,
      domain: [domain],
      level: draw.one(["1-crisis", "2-vulnerable", "2-vulnerable", "3-stable"]),
      urgency: draw.one(["urgent", "high", "routine"]),
    })),
    assistancePlans: [
      {
        id: draw.uuid(),
        person,
        type: [isVictim ? "psychological" : "social"],
        objectives: [words.objective],
        actions: services.map((service) => ({
          service,
          owner: worker,
          due: daysAfter(started, draw.between(7, 90)),
          status: closed === undefined ? draw.one(["planned", "in-progress", "delivered"]) : "delivered",
        })),
        agreedByPerson: true,
        startOn: started,
      },
    ],
    serviceDeliveries: services.map((type) => {
      const start = daysAfter(started, draw.between(0, 40));
      return {
        person,
        type,
        provider: draw.happens(50) ? lead : agencies.centre,
        status: closed === undefined ? draw.one(["in-progress", "delivered"]) : "delivered",
        start,
        units: String(draw.between(1, 12)),
        unit: "session",
      };
    }),
  };
}
