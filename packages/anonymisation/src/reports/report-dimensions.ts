import { ExploitationTypeCode } from "@nrs-kit/domain";
import { AGE_GROUPS } from "../people/age-group.js";
import { GENDER_GROUPS } from "../people/gender-group.js";
import { SEVERAL, singleCode } from "../people/single-code.js";
import type { Dimension } from "../tables/dimension.js";
import type { CountedPerson } from "./counted-person.js";
import type { SeriesPlan } from "./report-series.js";

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
const named = (codes: readonly string[], names: readonly string[], otherwise: string): string => {
  const only = singleCode(codes);
  return only === SEVERAL || (only !== undefined && names.includes(only)) ? only : otherwise;
};

/**
 * What the people of a plan are counted by: gender, age, the seven kinds of service each by itself, and for victims the form of
 * exploitation and the destination.
 */
export function reportDimensions({
  population,
  destinations = FOUNDING_DESTINATIONS,
}: Pick<SeriesPlan, "population" | "destinations">): readonly ReportDimension[] {
  const forms = ExploitationTypeCode.options.filter((code) => code !== "other");
  const experience: readonly ReportDimension[] = [
    {
      field: "ExploitationEpisode.type",
      codes: [...forms, SEVERAL, "other-or-unknown"],
      codeOf: (person) => named(person.forms, forms, "other-or-unknown"),
    },
    {
      field: "ExploitationEpisode.country",
      codes: [...destinations, SEVERAL, "elsewhere-or-unknown"],
      codeOf: (person) => named(person.countries, destinations, "elsewhere-or-unknown"),
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
