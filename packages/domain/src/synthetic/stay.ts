import type { CaseFileJson } from "../case-file.js";
import { at, daysAfter } from "./days.js";
import type { Identified } from "./identification.js";
import { agencies, type Story } from "./story.js";

const STAY_DAYS = 30;

/** A stay at the Centre, extended when it lasted longer than a stay may. */
export function stayOf(
  { draw, opened, person, worker, isVictim }: Story,
  children: number,
  channel: Identified["channel"],
): Partial<CaseFileJson> {
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
