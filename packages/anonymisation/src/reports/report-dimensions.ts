import { ExploitationTypeCode } from "@nrs-kit/domain";
import type { Dimension } from "../tables/dimension.js";
import { AGE_GROUPS, type CountedPerson, GENDER_GROUPS, type ReportPopulation } from "./counted-person.js";

/** One thing that people are counted by, and the code that each has. Its field is the path of the field in the model. */
export interface ReportDimension extends Dimension {
  readonly codeOf: (person: CountedPerson) => string;
}

/** The countries that the founding text of Moldova's system names, and Moldova itself (IOM 2009). */
export const FOUNDING_DESTINATIONS = ["TR", "RU", "XK", "CY", "RS", "UA", "AE", "MD"] as const;

/** The six kinds of service of the founding text, and shelter. */
const SERVICES = ["shelter", "medical", "psychological", "social", "legal", "educational", "recreational"] as const;

/**
 * One code of several, since a person must be counted once. What is not named is counted with what is not known: else a reader
 * could conclude from one table how many have no experience on record, and look for them in another.
 */
const single = (codes: readonly string[], named: readonly string[], otherwise: string): string => {
  const [only, ...more] = codes;
  if (more.length > 0) return "several";
  return only !== undefined && named.includes(only) ? only : otherwise;
};

/**
 * What a population is counted by: gender, age, the seven kinds of service each by itself, and for victims the form of
 * exploitation and the destination.
 *
 * @param destinations - the countries that are counted by name; all others together
 */
export function reportDimensions(
  population: ReportPopulation,
  destinations: readonly string[],
): readonly ReportDimension[] {
  const forms = ExploitationTypeCode.options.filter((code) => code !== "other");
  const experience: readonly ReportDimension[] = [
    {
      field: "ExploitationEpisode.type",
      codes: [...forms, "several", "other-or-unknown"],
      codeOf: (person) => single(person.forms, forms, "other-or-unknown"),
    },
    {
      field: "ExploitationEpisode.country",
      codes: [...destinations, "several", "elsewhere-or-unknown"],
      codeOf: (person) => single(person.countries, destinations, "elsewhere-or-unknown"),
    },
  ];
  return [
    { field: "Person.gender", codes: GENDER_GROUPS, codeOf: (person) => person.gender },
    { field: "Person.ageAtRegistration", codes: AGE_GROUPS, codeOf: (person) => person.age },
    ...(population === "identified-victims" ? experience : []),
    ...SERVICES.map((category) => ({
      field: "ServiceDelivery.type",
      codes: [category, `no-${category}`],
      codeOf: (person: CountedPerson) => (person.services.includes(category) ? category : `no-${category}`),
    })),
  ];
}
