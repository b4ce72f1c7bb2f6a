import { ageStateOf } from "../age-state.js";
import type { CaseFileJson } from "../case-file.js";
import { at, daysAfter, monthOf } from "./days.js";
import { agencies, type Story, type Way } from "./story.js";

type Parts = Partial<CaseFileJson>;
type Identified = NonNullable<CaseFileJson["identification"]>;
type Experience = NonNullable<CaseFileJson["traffickingExperiences"]>[number];
type Episode = NonNullable<Experience["purposes"]>[number];
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
export function statusesOf({ draw, opened, isVictim, way }: Story): Parts {
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

const episodeOf = ({ draw, country }: Story): Episode => {
  const shared = { country, countryIsProxy: false, internal: country === "MD" };
  const type = draw.weighted([
    ["sexual-exploitation", 50],
    ["forced-labour", 32],
    ["forced-begging", 12],
    ["forced-criminality", 6],
  ] as const);
  if (type === "sexual-exploitation") return { ...shared, type };
  if (type === "forced-labour") return { ...shared, type, labourSector: [draw.one(["F", "A", "I"])] };
  return { ...shared, type };
};

/** What was done to a victim. A child needs no means (UN Trafficking Protocol, article 3(c)). */
export function experienceOf(story: Story, identification: Identified): Parts {
  const { draw, isVictim, isMinor, country, words } = story;
  if (!isVictim) return {};
  const exited = daysAfter(identification.date, -draw.between(0, 60));
  const experience: Experience = {
    acts: [...draw.some(["recruitment", "transportation", "harbouring"] as const, 2)],
    means: isMinor
      ? ["not-required-child"]
      : [...draw.some(["deception", "abuse-of-vulnerability", "fraud"] as const, 2)],
    meansOfControl: [...draw.some(["withholds-documents", "debt-bondage", "restricts-movement"] as const, 2)],
    purposes: [episodeOf(story)],
    scope: country === "MD" ? "internal" : "cross-border",
    childVictim: isMinor,
    enteredOn: monthOf(daysAfter(exited, -draw.between(20, 700))),
    exitedOn: monthOf(exited),
    exitMode: draw.one(["escaped", "rescued", "released"]),
    recruitment: { method: [draw.one(["friends", "social-network-online", "online-advert", "family"])] },
    narrative: words.narrative,
  };
  return { traffickingExperiences: [experience] };
}

const OF_THE_HOUSEHOLD: readonly string[] = ["single-parent-family", "domestic-violence", "parent-abroad"];

const levelOf = (factor: string) => {
  if (factor === "poor-rural-area") return "community";
  return OF_THE_HOUSEHOLD.includes(factor) ? "household" : "individual";
};

/** Why a person at risk is at risk, or a victim still is. */
export function riskOf({ draw, isVictim, isMinor, person, opened }: Story): Parts {
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

/** How a person who was identified abroad came back. */
export function returnOf({ draw, way, country, opened }: Story, principal: CaseFileJson["persons"][number]): Parts {
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
