import type { CaseFileJson } from "../case-file.js";
import { at, daysAfter } from "./days.js";
import { agencies, type Story } from "./story.js";

type Parts = Partial<CaseFileJson>;
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

const STAY_DAYS = 30;

/** What was needed, planned and given. */
export function helpOf({ draw, opened, person, worker, words, lead, closed, isVictim }: Story): Parts {
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

/** A stay at the Centre, extended when it lasted longer than a stay may. */
export function stayOf(
  { draw, opened, person, worker, isVictim }: Story,
  children: number,
  channel: NonNullable<CaseFileJson["identification"]>["channel"],
): Parts {
  if (!isVictim || !draw.happens(55)) return {};
  const admitted = daysAfter(opened, draw.between(1, 25));
  const days = draw.between(7, 110);
  const discharged = daysAfter(admitted, days);
  const extension = {
    until: daysAfter(discharged, 7),
    ground: "recovery",
    decidedBy: worker,
    decidedOn: daysAfter(admitted, STAY_DAYS - 5),
  } as const;
  return {
    shelterStays: [
      {
        facility: agencies.centre,
        person,
        kind: children > 0 ? "shelter.mother-and-child" : "shelter.short-term",
        admittedOn: at(admitted, 12),
        admissionSource: channel,
        ...(children > 0 ? { accompanyingChildren: children } : {}),
        ...(days > STAY_DAYS ? { extensions: [extension] } : {}),
        securityLevel: "restricted-address",
        dischargedOn: at(discharged, 10),
        dischargeTo: draw.one(["parents", "rented", "relatives"]),
      },
    ],
  };
}
