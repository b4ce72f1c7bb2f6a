import type { CaseFile } from "@nrs-kit/domain";
import { ageGroupOf } from "./age-group-of.js";
import type { CountedPerson, GenderGroup, ReportPopulation } from "./counted-person.js";

const POPULATIONS: Readonly<Record<string, ReportPopulation>> = {
  "identified-victim-formal": "identified-victims",
  "identified-victim-assistance": "identified-victims",
  "former-victim-reintegrated": "identified-victims",
  "potential-victim-at-risk": "potential-victims",
};

/** Statuses of a service that was given at least in part. */
const GIVEN = new Set(["in-progress", "delivered", "partially-delivered", "interrupted"]);

/**
 * What reports count of the principal beneficiary of a case; `undefined` for whom they do not count: a presumed victim is not an
 * identified one, and a potential victim is neither. The latest determination of status decides.
 *
 * @example
 * ```ts
 * personOfCase({ case: { openedOn: "2026-11-02" }, persons: [] }); // => undefined
 * ```
 */
export function personOfCase(file: CaseFile): CountedPerson | undefined {
  const person = file.persons.find(({ role }) => role.includes("principal"));
  const population = POPULATIONS[latestStatus(file) ?? ""];
  if (person === undefined || population === undefined) return undefined;
  const registered = file.case.openedOn.replace("~", "");
  const episodes = (file.traffickingExperiences ?? []).flatMap(({ purposes = [] }) => purposes);
  const given = (file.serviceDeliveries ?? []).filter((one) => one.person === person.id && GIVEN.has(one.status));
  const stays = (file.shelterStays ?? []).filter((one) => one.person === person.id);
  return {
    population,
    registered,
    gender: genderOf(person.gender),
    age: ageGroupOf(person, registered),
    forms: distinct(episodes.map(({ type }) => type)),
    countries: distinct(episodes.map(({ country }) => country)),
    services: distinct([...given.map(({ type }) => categoryOf(type)), ...stays.map(({ kind }) => categoryOf(kind))]),
  };
}

/** The status that was decided last; of decisions of one day, the last of the file. */
function latestStatus({ statusDeterminations = [] }: CaseFile): string | undefined {
  let latest: (typeof statusDeterminations)[number] | undefined;
  for (const one of statusDeterminations) if (latest === undefined || one.decidedOn >= latest.decidedOn) latest = one;
  return latest?.status;
}

const genderOf = (gender: string | undefined): GenderGroup =>
  gender === "woman" || gender === "man" ? gender : "other-or-unknown";

/** A service type begins with its category. */
const categoryOf = (type: string): string => type.split(".", 1)[0] ?? type;

const distinct = (codes: readonly string[]): readonly string[] => [...new Set(codes)];
