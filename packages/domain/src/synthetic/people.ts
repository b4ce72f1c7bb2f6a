import { ADULT_AGE, ageStateOf } from "../age-state.js";
import type { CaseFileJson } from "../case-file.js";
import { AgeBandCtdcCode } from "../generated/code-lists/age-band-ctdc.js";
import { wholeYears } from "../partial-date.js";
import { daysAfter, monthOf } from "./days.js";
import { agencies, type Story } from "./story.js";

type PersonJson = CaseFileJson["persons"][number];

const REGIONS = ["MD-CU", "MD-BA", "MD-CA", "MD-OR", "MD-SO", "MD-UN", "MD-HI", "MD-GA", "MD-FL", "MD-ST"] as const;
const LANGUAGES: Readonly<Record<Story["language"], readonly string[]>> = {
  en: ["ro", "en"],
  ro: ["ro"],
  ru: ["ru", "ro"],
};

/** A birth date as far as somebody knows it: the day, the month or the year. */
const known = (birthday: string, { draw }: Story): string =>
  draw.weighted([
    [birthday, 50],
    [monthOf(birthday), 20],
    [birthday.slice(0, 4), 30],
  ]);

const bandOf = (age: number): AgeBandCtdcCode | undefined =>
  AgeBandCtdcCode.options.find((band) => {
    const [least = 0, most = Number.POSITIVE_INFINITY] = band.split("-").map(Number);
    return age >= least && (band.endsWith("-plus") || age <= most);
  });

const birthdayAt = (age: number, { draw, opened }: Story): string =>
  daysAfter(`${Number(opened.slice(0, 4)) - age}${opened.slice(4).replace("02-29", "02-28")}`, -draw.between(0, 360));

/** The person whom the case is about. */
export function principalOf(story: Story, children: number): PersonJson {
  const { draw, words, person, opened, isMinor, isVictim, language } = story;
  const birthday = birthdayAt(isMinor ? draw.between(8, 17) : draw.between(18, 52), story);
  const age = wholeYears(birthday, opened);
  const ageBand = bandOf(age);
  return {
    id: person,
    role: ["principal"],
    names: [{ use: "legal", given: [words.mark], family: [`${words.person} ${draw.between(1000, 9999)}`] }],
    birthDate: known(birthday, story),
    ageAtRegistration: age,
    ...(ageBand === undefined ? {} : { ageBand }),
    majorityAtRegistration: age >= ADULT_AGE ? "adult" : "minor",
    gender: draw.weighted([
      ["woman", isVictim ? 82 : 70],
      ["man", isVictim ? 18 : 30],
    ]),
    citizenships: ["MD"],
    countryOfHabitualResidence: "MD",
    languages: [...LANGUAGES[language]],
    originArea: draw.happens(70) ? "rural" : "urban",
    originRegion: draw.one(REGIONS),
    numberOfChildren: children,
    maritalStatus: isMinor ? "single" : draw.one(["single", "married", "divorced", "separated", "cohabiting"]),
    education: draw.one(["ISCED-1", "ISCED-2", "ISCED-2", "ISCED-3", "ISCED-4"]),
    livingSituation: draw.one(isMinor ? ["parents", "relatives"] : ["parents", "rented", "relatives", "own-home"]),
    contacts: [
      {
        kind: "via-person",
        value: `${words.mark} ${words.person}`,
        safeToUse: draw.happens(80),
      },
    ],
  };
}

/** A child whom the principal beneficiary brought along. */
export function dependantOf(story: Story, id: string): PersonJson {
  const { draw, words, opened } = story;
  const birthday = birthdayAt(draw.between(0, 12), story);
  const ageBand = bandOf(wholeYears(birthday, opened));
  return {
    id,
    role: ["dependant"],
    names: [{ use: "legal", given: [words.mark], family: [`${words.child} ${draw.between(1000, 9999)}`] }],
    birthDate: known(birthday, story),
    ...(ageBand === undefined ? {} : { ageBand }),
    majorityAtRegistration: "minor",
    citizenships: ["MD"],
  };
}

/** The children as far as records beside the persons speak of them. */
export function familyOf({ draw, person }: Story, children: readonly string[]): Partial<CaseFileJson> {
  if (children.length === 0) return {};
  return {
    relationships: children.map((child) => ({
      from: child,
      to: person,
      type: "child",
      dependant: true,
      livesWith: true,
    })),
    dependantRecords: children.map((child) => ({
      person: child,
      accompanies: person,
      schoolStatus: draw.one(["enrolled", "pre-school", "not-enrolled"]),
      placement: "with-parent",
    })),
  };
}

/** Who speaks for a person who was or may have been a child when the case was opened. */
export function guardianshipOf(story: Story, principal: PersonJson): Partial<CaseFileJson> {
  if (ageStateOf(principal, story.opened) === "adult") return {};
  const byParent = { person: story.person, kind: "parent" } as const;
  const byAuthority = { person: story.person, kind: "temporary", guardianOrganisation: agencies.assistance } as const;
  return { guardianships: [story.isVictim ? byAuthority : byParent] };
}
