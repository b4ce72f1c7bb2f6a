import { ADULT_AGE, AgeBandNrsCode, countryCodes, EducationLevelCode, GenderCode } from "@nrs-kit/domain";
import { countriesOfRegion } from "../generated/world-regions.js";
import { groupOfAges } from "../people/age-group.js";
import { genderGroupOf } from "../people/gender-group.js";
import { OLDEST } from "../people/possible-ages.js";
import { SEVERAL } from "../people/single-code.js";
import type { HierarchyTable } from "../policy/hierarchy-table.js";
import { DISTRICTS } from "./districts.js";

/** What stands where nothing is known, where the value lies outside of what is listed, and for any value. */
export const [UNKNOWN, ELSEWHERE, ANY] = ["unknown", "elsewhere", "*"] as const;

/** A value, and one that stays as it is until everything is joined. */
const alone = (value: string, levels: number): readonly string[] => [...Array<string>(levels - 1).fill(value), ANY];

/** Years: one, five together, all. */
export function yearHierarchy(first: number, last: number): HierarchyTable {
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const [year, start] = [first + at, first + at - ((first + at - 1) % 5)];
    return [String(year), `${start}-${start + 4}`, ANY];
  });
}

/** Genders: as stated, then women, men and all others, then all. */
export const genderHierarchy = (): HierarchyTable =>
  [...GenderCode.options, UNKNOWN].map((code) => [code, genderGroupOf(code), ANY]);

/** Ages in years: the bands of the code list `age-band-nrs`, the groups of reports, minor or adult, all. */
export function ageHierarchy(): HierarchyTable {
  const bands = AgeBandNrsCode.options.map((code) => ({ code, first: Number.parseInt(code, 10) }));
  const ages = Array.from({ length: OLDEST + 1 }, (_, age) => {
    const band = bands.findLast(({ first }) => first <= age)?.code ?? UNKNOWN;
    return [String(age), band, groupOfAges([age, age]), age < ADULT_AGE ? "minor" : "adult", ANY];
  });
  return [...ages, alone(UNKNOWN, 5)];
}

/** Levels of education (ISCED 2011): low, medium, high, as statistics usually join them (believed), then all. */
export function educationHierarchy(): HierarchyTable {
  const rows = EducationLevelCode.options.map((code): readonly string[] => {
    const level = Number(code.slice("ISCED-".length));
    if (Number.isNaN(level) || level <= 2) return [code, "low", ANY];
    return [code, level <= 4 ? "medium" : "high", ANY];
  });
  return [...rows, alone(UNKNOWN, 3)];
}

/** Regions of origin: districts of Moldova, their regions, Moldova, all; what lies abroad is `elsewhere`. */
export function districtHierarchy(): HierarchyTable {
  const rows = Object.entries(DISTRICTS).flatMap(([region, codes]) => codes.map((code) => [code, region, "MD", ANY]));
  return [...rows, alone(ELSEWHERE, 4), alone(UNKNOWN, 4)];
}

/** Countries: their world region, all. */
export function countryHierarchy(): HierarchyTable {
  const rows = countryCodes.map((code): readonly string[] => {
    const [region] = Object.entries(countriesOfRegion).find(([, codes]) => codes.includes(code)) ?? [UNKNOWN];
    return [code, region, ANY];
  });
  return [...rows, alone(SEVERAL, 3), alone(UNKNOWN, 3)];
}
