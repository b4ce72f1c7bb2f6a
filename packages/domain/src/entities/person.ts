import * as z from "zod";
import { Country } from "../countries.js";
import { Address } from "../datatypes/address.js";
import { Contact } from "../datatypes/contact.js";
import { Disability } from "../datatypes/disability.js";
import { Identifier } from "../datatypes/identifier.js";
import { Money } from "../datatypes/money.js";
import { PersonName } from "../datatypes/person-name.js";
import { entity } from "../entity.js";
import { directIdentifier, operational, quasiIdentifier, sensitiveField } from "../field.js";
import { AgeBandCtdcCode } from "../generated/code-lists/age-band-ctdc.js";
import { AgeBandMimosaCode } from "../generated/code-lists/age-band-mimosa.js";
import { EducationLevelCode } from "../generated/code-lists/education-level.js";
import { GenderCode } from "../generated/code-lists/gender.js";
import { LegalStatusCode } from "../generated/code-lists/legal-status.js";
import { LivingSituationCode } from "../generated/code-lists/living-situation.js";
import { MajorityCode } from "../generated/code-lists/majority.js";
import { MaritalStatusCode } from "../generated/code-lists/marital-status.js";
import { PersonId } from "../ids.js";
import { LanguageTag, Line, listOf, oneOf, PartialDate, Region, YesNo } from "../primitives.js";

/** Beneficiary, dependant, guardian or relative of a case (HTCDS Person). */
export const Person = entity("Person", "Beneficiary, dependant, guardian or relative of a case.", {
  id: operational(
    null,
    PersonId,
    "Identifier",
    "Pairwise pseudonym of the person: two partners never hold the same one.",
  ),
  role: operational(
    null,
    listOf(oneOf("principal", "dependant", "guardian", "relative", "contact"), 5, 1),
    "Role",
    "What the person is in this case.",
  ),
  names: directIdentifier("identity", listOf(PersonName, 10), "Names", "Every name in use, each with its use.", {
    reduced: "initials",
  }).optional(),
  birthDate: directIdentifier(
    "identity",
    PartialDate,
    "Birth date",
    "When the person was born, as far as it is known: the year, the month or the day.",
  ).optional(),
  ageAtRegistration: quasiIdentifier(
    "demographic",
    z.int().min(0).max(120),
    "Age at registration",
    "Age in full years when the person was registered.",
  ).optional(),
  ageBand: quasiIdentifier(
    "demographic",
    z.enum([...new Set([...AgeBandCtdcCode.options, ...AgeBandMimosaCode.options])]),
    "Age band",
    "The band of ages the person belongs to; an import keeps the finer band.",
    { reduced: "keep" },
  ).optional(),
  majorityAtRegistration: quasiIdentifier(
    "demographic",
    MajorityCode,
    "Majority at registration",
    "Whether the person was an adult or a minor when registered.",
    { reduced: "keep" },
  ).optional(),
  majorityAtEntry: sensitiveField(
    "exploitation",
    MajorityCode,
    "Majority at entry",
    "Whether the person was an adult or a minor when the trafficking began.",
    { reduced: "keep" },
  ).optional(),
  majorityAtExploitation: sensitiveField(
    "exploitation",
    MajorityCode,
    "Majority at exploitation",
    "Whether the person was an adult or a minor when exploited.",
    { reduced: "keep" },
  ).optional(),
  gender: quasiIdentifier("demographic", GenderCode, "Gender", "Gender as the person states it.", {
    reduced: "keep",
  }).optional(),
  sexForMedical: sensitiveField(
    "health",
    oneOf("male", "female", "intersex"),
    "Sex for medical care",
    "The sex that matters for medical care; only medical recipients receive it.",
  ).optional(),
  citizenships: quasiIdentifier(
    "demographic",
    listOf(Country, 10),
    "Citizenships",
    "The countries whose citizenship the person holds; statelessness is stated in the legal status.",
    { reduced: "keep" },
  ).optional(),
  countryOfBirth: quasiIdentifier(
    "demographic",
    Country,
    "Country of birth",
    "The country where the person was born.",
    { reduced: "keep" },
  ).optional(),
  countryOfHabitualResidence: quasiIdentifier(
    "demographic",
    Country,
    "Habitual residence",
    "The country where the person usually lives.",
    { reduced: "keep" },
  ).optional(),
  legalStatus: sensitiveField(
    "immigration",
    listOf(LegalStatusCode, 10),
    "Legal status",
    "The person's status in the country of stay, statelessness included.",
    { reduced: "keep" },
  ).optional(),
  languages: quasiIdentifier(
    "demographic",
    listOf(LanguageTag, 10),
    "Languages",
    "The languages in which the person can be addressed, the best one first.",
  ).optional(),
  interpreterNeeded: operational(
    "needs-services",
    YesNo,
    "Interpreter needed",
    "Whether the person needs an interpreter.",
    { reduced: "keep" },
  ).optional(),
  ethnicity: sensitiveField(
    "identity",
    Line,
    "Ethnicity",
    "Ethnicity as the person declares it; it is asked only where a profile allows it.",
  ).optional(),
  maritalStatus: quasiIdentifier(
    "family",
    MaritalStatusCode,
    "Marital status",
    "Whether the person is single, married or otherwise.",
  ).optional(),
  numberOfChildren: quasiIdentifier(
    "children",
    z.int().min(0).max(30),
    "Number of children",
    "How many children the person has.",
    { reduced: "keep" },
  ).optional(),
  education: quasiIdentifier(
    "demographic",
    EducationLevelCode,
    "Education",
    "The highest level of education completed.",
  ).optional(),
  literacy: sensitiveField(
    "demographic",
    oneOf("none", "partial", "full"),
    "Literacy",
    "How well the person reads and writes.",
  ).optional(),
  occupationBefore: quasiIdentifier(
    "demographic",
    oneOf("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
    "Occupation before",
    "The occupation before the trafficking, as an ISCO-08 major group from 0 to 9.",
  ).optional(),
  incomeBefore: sensitiveField("demographic", Money, "Income before", "The income before the trafficking.").optional(),
  disability: sensitiveField(
    "health",
    listOf(Disability, 6),
    "Disability",
    "Where the person has difficulty and how much (Washington Group short set).",
    { reduced: "keep" },
  ).optional(),
  pregnant: sensitiveField(
    "health",
    YesNo,
    "Pregnant",
    "Whether the person is pregnant; only medical recipients receive it.",
  ).optional(),
  deceased: sensitiveField("demographic", YesNo, "Deceased", "Whether the person has died.").optional(),
  identifiers: directIdentifier(
    "identity",
    listOf(Identifier, 20),
    "Identifiers",
    "Numbers given by registers; they are never in the default profile.",
  ).optional(),
  contacts: directIdentifier(
    "contact",
    listOf(Contact, 20),
    "Contacts",
    "Ways to reach the person, each with whether it is safe to use.",
  ).optional(),
  addresses: directIdentifier(
    "contact",
    listOf(Address, 10),
    "Addresses",
    "Places where the person lives, comes from or is registered.",
  ).optional(),
  originArea: quasiIdentifier(
    "demographic",
    oneOf("urban", "rural"),
    "Area of origin",
    "Whether the person comes from a town or from the countryside.",
  ).optional(),
  originRegion: quasiIdentifier(
    "demographic",
    Region,
    "Region of origin",
    "The region the person comes from.",
  ).optional(),
  livingSituation: sensitiveField(
    "needs-services",
    LivingSituationCode,
    "Living situation",
    "How and with whom the person lives now.",
  ).optional(),
  jobTitle: directIdentifier(
    "identity",
    Line,
    "Job title",
    "The post held; it is filled for workers and contacts only.",
  ).optional(),
  contactProhibited: operational(
    "contact",
    YesNo,
    "Contact prohibited",
    "Whether the person must not be contacted.",
  ).optional(),
});
/** {@inheritDoc Person} */
export interface Person extends z.infer<typeof Person> {}
