import type { CaseFileJson } from "../case-file.js";
import type { Language } from "../refusal-page.js";
import { SPEC_VERSION, schemaId } from "../schema-id.js";
import { consentOf } from "./consent.js";
import { at, daysAfter } from "./days.js";
import { experienceOf } from "./experience.js";
import { helpOf } from "./help.js";
import { identificationOf, statusesOf } from "./identification.js";
import { dependantOf, familyOf, guardianshipOf, principalOf } from "./people.js";
import { referralOf } from "./referral.js";
import { returnOf } from "./return.js";
import { riskOf } from "./risk.js";
import { stayOf } from "./stay.js";
import { type Story, storyOf } from "./story.js";

const childrenOf = ({ draw, isMinor }: Story): readonly string[] =>
  isMinor || !draw.happens(30) ? [] : Array.from({ length: draw.between(1, 3) }, () => draw.uuid());

const caseOf = ({ draw, worker, lead, opened, closed, isVictim, isMinor, words }: Story): CaseFileJson["case"] => ({
  id: draw.uuid(),
  caseType: isVictim ? "trafficking" : "at-risk",
  status: closed === undefined ? "open" : "closed",
  openedOn: opened,
  registeredYear: opened.slice(0, 4),
  ...(closed === undefined ? {} : { closedOn: closed, closureReason: isVictim ? "reintegrated" : "needs-met" }),
  caseOwner: worker,
  leadOrganisation: lead,
  contactMode: "in-person-service",
  riskLevel: draw.one(["low", "medium", "high"]),
  sensitivity: isVictim || isMinor ? "severe" : "high",
  version: 1,
  comments: [{ author: worker, at: at(opened, 10), text: words.comment, visibility: "own-organisation" }],
});

const outcomeOf = ({ draw, closed, person }: Story): Partial<CaseFileJson> => {
  if (closed === undefined) return {};
  const ratings = (["safety", "mental-health", "autonomy"] as const).map((domain) => ({
    domain,
    rating: draw.one(["3-stable", "4-safe", "5-thriving"] as const),
    ratedBy: "worker" as const,
  }));
  return { outcomes: [{ person, measuredOn: daysAfter(closed, -1), point: "closure", ratings }] };
};

/**
 * An invented case as JSON: a whole story that follows from a seed, in which the schema and every rule between fields holds.
 * It says of itself that it is invented: `synthetic` is true, and every name and every text begins with the mark.
 *
 * People come in by the five ways of a referral system: identified abroad, by the police, by an NGO, by a social worker, or at
 * risk before anything happened. The seed decides everything, so that a case can be named by its number.
 *
 * @param seed - a whole number
 * @param language - the language of the mark and of the texts
 *
 * @example
 * ```ts
 * CaseFile.parse(syntheticCase(7)).synthetic; // => true
 * checkCaseFile(CaseFile.parse(syntheticCase(7))); // => []
 * syntheticCase(7, "ro").persons[0].names[0].given; // => ["SINTETIC"]
 * ```
 *
 * @since 1.0
 */
export function syntheticCase(seed: number, language: Language = "en"): CaseFileJson {
  const story = storyOf(seed, language);
  const children = childrenOf(story);
  const principal = principalOf(story, children.length);
  const identification = identificationOf(story);
  const { parts, consent } = consentOf(story, principal);
  return {
    schema: schemaId("case-file"),
    specVersion: SPEC_VERSION,
    synthetic: true,
    case: caseOf(story),
    persons: [principal, ...children.map((child) => dependantOf(story, child))],
    ...familyOf(story, children),
    ...guardianshipOf(story, principal),
    identification,
    ...statusesOf(story),
    ...experienceOf(story, identification),
    ...riskOf(story),
    ...helpOf(story),
    ...stayOf(story, children.length, identification.channel),
    ...returnOf(story, principal),
    ...outcomeOf(story),
    ...parts,
    ...referralOf(story, consent),
  };
}
