import type { CaseFileJson } from "../case-file.js";
import { daysAfter, monthOf } from "./days.js";
import type { Identified } from "./identification.js";
import type { Story } from "./story.js";

type Experience = NonNullable<CaseFileJson["traffickingExperiences"]>[number];
type Episode = NonNullable<Experience["purposes"]>[number];

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
export function experienceOf(story: Story, identification: Identified): Partial<CaseFileJson> {
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
