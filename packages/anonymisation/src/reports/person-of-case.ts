import { type CaseFile, daysOf } from "@nrs-kit/domain";
import { ageGroupOf } from "../people/age-group.js";
import { genderGroupOf } from "../people/gender-group.js";
import { principalOf } from "../people/principal-of.js";
import type { CountedPerson, ReportPopulation } from "./counted-person.js";

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
  const principal = principalOf(file);
  const population = POPULATIONS[latestStatus(file) ?? ""];
  if (principal === undefined || population === undefined) return undefined;
  const { person, registered, forms, countries } = principal;
  const given = (file.serviceDeliveries ?? []).filter((one) => one.person === person.id && GIVEN.has(one.status));
  const stays = (file.shelterStays ?? []).filter((one) => one.person === person.id);
  return {
    population,
    registered,
    gender: genderGroupOf(person.gender),
    age: ageGroupOf(person, registered),
    forms,
    countries,
    services: [...new Set([...given.map(({ type }) => type), ...stays.map(({ kind }) => kind)].map(categoryOf))],
  };
}

/** The status that was decided last; of decisions that may be of one day, the last of the file. */
function latestStatus({ statusDeterminations = [] }: CaseFile): string | undefined {
  const days = statusDeterminations.map(({ decidedOn }) => daysOf(decidedOn).last);
  const last = days.reduce((latest, day) => (day > latest ? day : latest), "");
  return statusDeterminations[days.lastIndexOf(last)]?.status;
}

/** A service type begins with its category. */
const categoryOf = (type: string): string => type.split(".", 1)[0] ?? type;
