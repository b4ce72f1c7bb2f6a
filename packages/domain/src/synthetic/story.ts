import type { Language } from "../refusal-page.js";
import { daysAfter } from "./days.js";
import { type Draw, drawing } from "./draw.js";
import { type Words, wordsIn } from "./words.js";

/** The five ways by which a person comes into a referral system. */
export type Way = "abroad" | "police" | "ngo" | "social-worker" | "at-risk";

/** The agencies of invented cases. */
export const agencies = {
  mission: "urn:example:mission",
  police: "urn:example:police",
  ngo: "urn:example:ngo",
  assistance: "urn:example:social-assistance",
  centre: "urn:example:centre",
} as const;

/** What decides about everything else in an invented case. */
export interface Story {
  readonly draw: Draw;
  readonly words: Words;
  readonly language: Language;
  readonly way: Way;
  /** The day on which the case was opened. */
  readonly opened: string;
  readonly isMinor: boolean;
  readonly isVictim: boolean;
  /** The agency that leads the case. */
  readonly lead: string;
  readonly worker: string;
  readonly person: string;
  readonly country: string;
  /** The day on which the case was closed, if it was. */
  readonly closed: string | undefined;
}

/**
 * How often each way occurs, and how many are minors. Of those assisted in Moldova to the end of 2008, 166 of 2,443 victims
 * were children, and more than 1,300 people were assisted because they were at risk (IOM Mission in Moldova, 2009). How the
 * victims divide over the four ways is a decision of this project, as is every other share in these stories: they are made for
 * variety, and nothing can be learned from them about people.
 */
const WAYS: readonly (readonly [Way, number])[] = [
  ["abroad", 26],
  ["police", 11],
  ["ngo", 17],
  ["social-worker", 11],
  ["at-risk", 35],
];
const MINORS_AMONG_VICTIMS = 7;
const MINORS_AT_RISK = 35;

const LEADS: Readonly<Record<Way, string>> = {
  abroad: agencies.mission,
  police: agencies.police,
  ngo: agencies.ngo,
  "social-worker": agencies.assistance,
  "at-risk": agencies.assistance,
};

/** Where people were exploited, the source's countries of destination. */
const COUNTRIES: readonly (readonly [string, number])[] = [
  ["TR", 25],
  ["RU", 25],
  ["XK", 6],
  ["CY", 6],
  ["RS", 5],
  ["UA", 8],
  ["AE", 8],
  ["MD", 17],
];

const FIRST_DAY = "2023-01-02";
const LAST_DAY = "2026-10-31";

/** Decides the story of a case. */
export function storyOf(seed: number, language: Language): Story {
  const draw = drawing(seed);
  const way = draw.weighted(WAYS);
  const isVictim = way !== "at-risk";
  const opened = daysAfter(FIRST_DAY, draw.between(0, 1200));
  const end = daysAfter(opened, draw.between(150, 420));
  return {
    draw,
    words: wordsIn[language],
    language,
    way,
    opened,
    isVictim,
    isMinor: draw.happens(isVictim ? MINORS_AMONG_VICTIMS : MINORS_AT_RISK),
    lead: LEADS[way],
    worker: draw.uuid(),
    person: draw.uuid(),
    country: way === "abroad" ? draw.weighted(COUNTRIES.filter(([code]) => code !== "MD")) : draw.weighted(COUNTRIES),
    closed: end <= LAST_DAY && draw.happens(60) ? end : undefined,
  };
}
