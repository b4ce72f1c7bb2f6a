import { columnsOf } from "../src/index.js";
import type { Sample } from "../test/golden.js";
import { readSample } from "../test/golden.js";

// Invented records, shaped like the figures that a national referral system reports; nobody is behind any of them.

/** Repeatable chance in [0, 1): the same seed gives the same numbers (mulberry32). */
const chance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Weights = readonly (readonly [value: string, weight: number])[];

const weighted = (draw: () => number, weights: Weights): string => {
  let left = draw() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weights) {
    left -= weight;
    if (left < 0) return value;
  }
  return weights.at(-1)?.[0] ?? "";
};

const exploitationOf = (age: number, sex: string): Weights => {
  if (age < 14)
    return [
      ["forced begging", 7],
      ["sexual exploitation", 1],
      ["forced criminality", 1],
    ];
  if (sex === "F") {
    return [
      ["sexual exploitation", 70],
      ["forced labour", 16],
      ["forced begging", 6],
      ["domestic servitude", 7],
      ["organ removal", 0.4],
    ];
  }
  return [
    ["forced labour", 72],
    ["forced begging", 14],
    ["organ removal", 5],
    ["forced criminality", 6],
    ["sexual exploitation", 3],
  ];
};

const destinationOf = (exploitation: string): Weights => {
  if (exploitation === "sexual exploitation") {
    return [
      ["Turkey", 34],
      ["Russian Federation", 10],
      ["Kosovo (UNSCR 1244)", 8],
      ["Cyprus", 9],
      ["Serbia", 5],
      ["United Arab Emirates", 14],
      ["Moldova", 7],
      ["Bosnia and Herzegovina", 4],
      ["North Macedonia", 4],
      ["Italy", 3],
      ["Greece", 2],
      ["Israel", 3],
      ["Lebanon", 1],
    ];
  }
  if (exploitation === "forced begging") {
    return [
      ["Poland", 10],
      ["Russian Federation", 30],
      ["Ukraine", 12],
      ["Moldova", 9],
    ];
  }
  return [
    ["Russian Federation", 50],
    ["Ukraine", 10],
    ["Turkey", 9],
    ["Italy", 6],
    ["Poland", 6],
    ["Czechia", 3],
    ["Moldova", 8],
    ["Germany", 2],
    ["Portugal", 2],
    ["Israel", 2],
  ];
};

const maritalOf = (age: number): Weights => [
  ["single", 48],
  ["married", 18],
  ["divorced", 18],
  ["widowed", 2 + age / 20],
  ["cohabiting", 9],
];

const EDUCATION: Weights = [
  ["none", 3],
  ["primary", 12],
  ["gymnasium", 45],
  ["lyceum", 14],
  ["vocational", 20],
  ["higher", 6],
];

const educationOf = (draw: () => number, age: number): string => {
  if (age < 7) return "none";
  return age < 12 ? "primary" : weighted(draw, EDUCATION);
};

const childrenOf = (draw: () => number, age: number, marital: string): string => {
  if (age < 18) return draw() < 0.03 ? "1" : "0";
  const number = Math.floor(-Math.log(1 - draw()) * (marital === "single" ? 0.7 : 1.7));
  return number >= 6 ? "6+" : String(number);
};

const FIELDS = [
  "year",
  "sex",
  "age",
  "district",
  "residence",
  "education",
  "marital",
  "children",
  "destination",
  "exploitation",
];

/** The weight of each district: the capital, the left bank, and the others by their place in their region. */
const districtWeights = (hierarchies: Sample["hierarchies"]): Weights => {
  const { values = [], levels = [] } = hierarchies.district ?? {};
  const region = levels[1];
  const seen = new Map<number, number>();
  return values.map((district, at) => {
    const group = region?.groupOf[at] ?? 0;
    const place = seen.get(group) ?? 0;
    seen.set(group, place + 1);
    const name = region?.labels[group];
    const weight = name === "Chisinau" ? 14 : name === "Left bank" ? 6 : 2 + ((place * 7) % 5);
    return [district, weight] as const;
  });
};

const record = (draw: () => number, districts: Weights): readonly string[] => {
  const sex = draw() < 0.82 ? "F" : "M";
  const age = draw() < 0.07 ? Math.floor(draw() * 18) : Math.min(70, 18 + Math.floor(draw() ** 1.8 * 45));
  const exploitation = weighted(draw, exploitationOf(age, sex));
  const destination = weighted(draw, destinationOf(exploitation));
  const marital = age < 18 ? "single" : weighted(draw, maritalOf(age));
  const children = childrenOf(draw, age, marital);
  const education = educationOf(draw, age);
  const year = 2001 + Math.floor(Math.min(7.999, Math.max(0, 3.2 + (draw() + draw() + draw() - 1.5) * 4)));
  const district = weighted(draw, districts);
  const isTown = district === "Chișinău" || district === "Bălți" || draw() < 0.25;
  return [
    String(year),
    sex,
    String(age),
    district,
    isTown ? "urban" : "rural",
    education,
    marital,
    children,
    destination,
    exploitation,
  ];
};

/**
 * Invented records with ten quasi-identifiers and their hierarchies.
 *
 * @param rows - how many
 * @param seed - the same seed gives the same records
 */
export function nrsSample(rows: number, seed: number): Sample {
  const { hierarchies } = readSample(new URL("../test-data/", import.meta.url), "nrs2443");
  const draw = chance(seed);
  const districts = districtWeights(hierarchies);
  const records = Array.from({ length: rows }, () => record(draw, districts));
  return { table: columnsOf(FIELDS, records), hierarchies };
}
