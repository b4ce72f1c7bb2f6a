import { genericProfile } from "./generic.js";
import type { JurisdictionProfile } from "./profile.js";

const since2016: JurisdictionProfile = {
  jurisdiction: "md",
  validFrom: "2016-01-15",
  parameters: {
    ...genericProfile.parameters,
    reflectionDays: {
      value: 30,
      mark: "believed",
      source: "Moldova, Law 241/2005 in the wording of Law 236/2012: the term was read, the number is believed",
    },
    stayDays: {
      value: 30,
      mark: "believed",
      source: "Moldova, Government Decision 898/2015: the number of the repealed act 1362/2006 is believed to go on",
    },
    stayMaxMonths: {
      value: 6,
      mark: "believed",
      source: "Moldova, Government Decision 898/2015: the number of the repealed act 1362/2006 is believed to go on",
    },
    dataLaw: { value: "Law 133/2011", mark: "read", source: "Moldova, Law 133/2011, until 22 August 2026 (secondary)" },
    languages: { value: ["ro", "ru", "uk", "gag", "bg", "en"], mark: "design", source: "design" },
    timeZone: { value: "Europe/Chisinau", mark: "read", source: "IANA time zone database" },
    holidays: { value: "md", mark: "believed", source: "Moldova, Labour Code (Law 154/2003), article 111" },
  },
};

/** What Moldova decides, oldest first. Where the text in force was not read, the mark of the value says so. */
export const moldovanProfiles: readonly JurisdictionProfile[] = [
  since2016,
  {
    ...since2016,
    validFrom: "2026-08-23",
    parameters: {
      ...since2016.parameters,
      dataLaw: {
        value: "Law 195/2024",
        mark: "read",
        source: "Moldova, Law 195/2024, in force since 23 August 2026 (secondary)",
      },
    },
  },
];
