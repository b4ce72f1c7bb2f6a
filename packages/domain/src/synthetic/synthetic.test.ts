import { describe, expect, test } from "vitest";
import { CaseFile } from "../case-file.js";
import { fieldTree, leavesOf } from "../field-tree.js";
import { checkCaseFile } from "../rules/index.js";
import { chance } from "./chance.js";
import { syntheticCase } from "./index.js";

const LANGUAGES = ["en", "ro", "ru"] as const;
const MARKS = { en: "SYNTHETIC", ro: "SINTETIC", ru: "СИНТЕТИКА" } as const;
const seeds = Array.from({ length: 1000 }, (_, seed) => seed);
const languageOf = (seed: number) => LANGUAGES[seed % 3] ?? "en";
const files = seeds.map((seed) => syntheticCase(seed, languageOf(seed)));

/** The values at a path of the model, in every record of the lists on the way. */
const valuesAt = (value: unknown, path: readonly string[]): readonly unknown[] => {
  const [step, ...further] = path;
  if (value === undefined || step === undefined) return value === undefined ? [] : [value];
  if (step === "*") return (value as readonly unknown[]).flatMap((one) => valuesAt(one, further));
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], further);
};

const faultOf = (seed: number): string | undefined => {
  const parsed = CaseFile.safeParse(files[seed]);
  if (!parsed.success) return parsed.error.issues.map(({ path, code }) => `${path.join("/")} ${code}`).join(", ");
  return checkCaseFile(parsed.data)
    .map(({ code, pointer }) => `${code} ${pointer}`)
    .join(", ");
};

describe("an invented case", () => {
  test("has its shape and breaks no rule, for a thousand seeds in three languages", () => {
    expect(seeds.flatMap((seed) => (faultOf(seed) ? [`${seed}: ${faultOf(seed)}`] : [])).slice(0, 5)).toEqual([]);
  });

  test("is the same for the same seed, and another for another", () => {
    expect(syntheticCase(5, "ro")).toEqual(syntheticCase(5, "ro"));
    const text = new Set(seeds.map((seed) => JSON.stringify(syntheticCase(seed))));
    expect(text.size).toBe(seeds.length);
    expect(new Set(files.map((file) => file.case.id)).size).toBe(files.length);
  });

  test("says in its names and in every text that it is invented", () => {
    const texts = leavesOf(fieldTree(CaseFile)).filter(({ node }) => node.kind === "leaf" && node.freeText);
    let seen = 0;
    for (const [seed, file] of files.entries()) {
      const mark = MARKS[languageOf(seed)];
      const held = texts.flatMap(({ path }) => valuesAt(file, path));
      seen += held.length;
      expect(file.synthetic).toBe(true);
      expect(held.every((text) => String(text).startsWith(mark))).toBe(true);
      expect(file.persons.every(({ names = [] }) => names.every(({ given }) => given?.[0] === mark))).toBe(true);
    }
    expect(seen).toBeGreaterThan(2 * files.length);
  });

  test("comes in by each of the five ways, about as often as the source says", () => {
    const victims = files.filter(({ case: { caseType } }) => caseType === "trafficking");
    const minors = victims.filter(({ persons }) => persons[0]?.majorityAtRegistration === "minor");
    expect(victims.length / files.length).toBeGreaterThan(0.6);
    expect(victims.length / files.length).toBeLessThan(0.7);
    expect(minors.length / victims.length).toBeGreaterThan(0.04);
    expect(minors.length / victims.length).toBeLessThan(0.1);
    const leads = new Set(files.map(({ case: { leadOrganisation } }) => leadOrganisation));
    expect(leads).toEqual(
      new Set(["mission", "police", "ngo", "social-assistance"].map((name) => `urn:example:${name}`)),
    );
    expect(files.filter(({ returns }) => returns !== undefined).length).toBeGreaterThan(200);
  });

  test("withdraws no consent that has ended by itself", () => {
    const withdrawn = files.flatMap(({ consents = [] }) => consents.filter(({ status }) => status === "withdrawn"));
    expect(withdrawn.every(({ endedOn, validUntil }) => (endedOn ?? "") < validUntil)).toBe(true);
    expect(withdrawn.every(({ endedOn }) => endedOn !== undefined)).toBe(true);
  });

  test("shows every turn: closed and open cases, children, guardians, long stays, withdrawn consents", () => {
    const count = (has: (file: (typeof files)[number]) => boolean): number => files.filter(has).length;
    const turns = [
      count(({ case: { status } }) => status === "closed"),
      count(({ case: { status } }) => status === "open"),
      count(({ dependantRecords }) => dependantRecords !== undefined),
      count(({ guardianships }) => guardianships !== undefined),
      count(({ shelterStays }) => shelterStays?.[0]?.extensions !== undefined),
      count(({ consents }) => consents?.[0]?.status === "withdrawn"),
      count(({ referrals }) => referrals?.[0]?.state === "draft"),
      count(({ referrals }) => referrals?.[0]?.state === "closed"),
      count(({ statusDeterminations }) => statusDeterminations?.length === 2),
    ];
    expect(turns.every((number) => number > 20)).toBe(true);
  });
});

describe("chance", () => {
  test("repeats itself for a seed and stays within its bounds", () => {
    const [one, other] = [chance(42), chance(42)];
    const drawn = Array.from({ length: 2000 }, () => one(6));
    expect(drawn).toEqual(Array.from({ length: 2000 }, () => other(6)));
    expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  test("asks somebody who comes of age within a week then, so that every referral is sent under its consent", () => {
    // Of these two the childhood ended a day after they were asked.
    for (const seed of [478, 10_883, ...Array.from({ length: 1000 }, (_, at) => at)]) {
      const { referrals: [referral] = [], consents: [consent] = [] } = syntheticCase(seed);
      if (referral?.sentOn === undefined || consent === undefined) continue;
      expect(referral.sentOn >= consent.validFrom && referral.sentOn < (consent.validUntil ?? "")).toBe(true);
    }
    expect(syntheticCase(478).consents?.[0]?.givenBy).toBe("self");
  });
});
