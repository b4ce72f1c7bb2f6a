import type { CaseFileJson } from "../case-file.js";
import { daysAfter } from "./days.js";
import type { Story, Way } from "./story.js";

/** How the person came to be known, in a case file. */
export type Identified = NonNullable<CaseFileJson["identification"]>;
type Channel = Identified["channel"];

const CHANNELS: Readonly<Record<Way, readonly [Channel, ...Channel[]]>> = {
  abroad: ["abroad-iom-mission", "abroad-consulate", "abroad-police", "abroad-ngo"],
  police: ["police-anti-trafficking", "police-local", "border-police"],
  ngo: ["ngo-anti-trafficking", "ngo-other", "hotline-domestic"],
  "social-worker": ["social-worker-community", "local-mdt"],
  "at-risk": ["social-worker-community", "child-protection-specialist", "mayor-office", "education"],
};

/** How the person came to be known. */
export function identificationOf({ draw, way, opened, country, lead }: Story): Identified {
  const date = daysAfter(opened, -draw.between(0, 15));
  return {
    channel: draw.one(CHANNELS[way]),
    organisation: lead,
    country: way === "abroad" ? country : "MD",
    date,
    firstReportOn: daysAfter(date, -draw.between(0, 7)),
    proactive: draw.happens(20),
  };
}

/** What was decided about the status of the person. */
export function statusesOf({ draw, opened, isVictim, way }: Story): Partial<CaseFileJson> {
  const first = daysAfter(opened, draw.between(0, 14));
  if (!isVictim) {
    const decided = { decidedBy: "social-assistance-authority", decidedOn: first } as const;
    return { statusDeterminations: [{ status: "potential-victim-at-risk", ...decided }] };
  }
  const presumedBy = way === "police" ? "police" : way === "abroad" ? "international-organisation" : "ngo";
  const formal = {
    status: "identified-victim-formal",
    decidedBy: "multidisciplinary-team",
    decidedOn: daysAfter(first, draw.between(10, 60)),
  } as const;
  return {
    statusDeterminations: [
      { status: "presumed-victim", decidedBy: presumedBy, decidedOn: first },
      ...(draw.happens(60) ? [formal] : []),
    ],
  };
}
