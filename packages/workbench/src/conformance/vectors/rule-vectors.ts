import {
  Address,
  DependantRecord,
  DisclosureException,
  Guardianship,
  Organisation,
  Relationship,
  Return,
  RiskProfile,
  ShelterStay,
} from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { referralRuleCases } from "./referral-rule-cases.js";
import { type RuleCase, sample } from "./rule-case.js";
import { sampleOf } from "./sample-of.js";
import { changed, textOf, type Values, type Vector } from "./vector.js";

const example = (): Values => exampleCaseFileJson() as unknown as Values;
const PERSON = exampleCaseFileJson().persons[0]?.id ?? "";
const CHILD = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c102";
const NOBODY = "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c199";
const ANOTHER = "3c9f7a52-0f5d-4c3e-8d10-6f4a2b1c0002";

const child = { id: CHILD, role: ["dependant"], birthDate: "2020", languages: ["ro"] };
const persons = (...more: Values[]) => [...(example().persons as Values[]), ...more];
const consent = () => (example().consents as Values[])[0] ?? {};
const episode = { type: "forced-labour", country: "MD", countryIsProxy: false };

const aboutPersons: readonly RuleCase[] = [
  {
    name: "one-principal",
    kept: [[["persons"], persons(child)]],
    broken: [["persons", 1, "role"], ["principal"]],
    code: "case.principal-not-single",
    pointer: "/persons/1/role",
  },
  {
    name: "person-of-the-file",
    kept: [],
    broken: [["serviceDeliveries", 0, "person"], NOBODY],
    code: "reference.person-unknown",
    pointer: "/serviceDeliveries/0/person",
  },
  {
    name: "person-ids-unique",
    kept: [[["persons"], persons({ ...child, role: ["relative"], birthDate: "1970" })]],
    broken: [["persons", 1, "id"], PERSON],
    code: "person.id-repeated",
    pointer: "/persons/1/id",
  },
  {
    name: "dependant-has-relationship",
    kept: [
      [["persons"], persons(child)],
      [["relationships"], [sample(Relationship, { from: PERSON, to: CHILD })]],
      [["dependantRecords"], [sample(DependantRecord, { person: CHILD, accompanies: PERSON })]],
    ],
    broken: [["relationships"], []],
    code: "dependant.without-relationship",
    pointer: "/dependantRecords/0/accompanies",
  },
  {
    name: "child-has-guardianship",
    kept: [
      [["persons", 0, "birthDate"], "2015"],
      [["persons", 0, "ageBand"], undefined],
      [["persons", 0, "majorityAtRegistration"], "minor"],
      [["consents", 0, "givenBy"], "legal-guardian"],
      [["guardianships"], [sample(Guardianship, { person: PERSON })]],
    ],
    broken: [["guardianships"], []],
    code: "guardianship.missing-for-child",
    pointer: "/guardianships",
  },
  {
    name: "child-consents-through-representative",
    kept: [
      [["persons", 0, "birthDate"], "2015"],
      [["persons", 0, "ageBand"], undefined],
      [["persons", 0, "majorityAtRegistration"], "minor"],
      [["consents", 0, "givenBy"], "legal-guardian"],
      [["guardianships"], [sample(Guardianship, { person: PERSON })]],
    ],
    broken: [["consents", 0, "givenBy"], "self"],
    code: "consent.child-without-representative",
    pointer: "/consents/0/givenBy",
  },
];

const aboutStatus: readonly RuleCase[] = [
  {
    name: "at-risk-has-risk-profile",
    kept: [
      [["statusDeterminations", 0, "status"], "potential-victim-at-risk"],
      [["riskProfiles"], [sample(RiskProfile, { person: PERSON })]],
    ],
    broken: [["riskProfiles"], []],
    code: "status.at-risk-without-risk-profile",
    pointer: "/statusDeterminations/0/status",
  },
  {
    name: "formal-status-has-confirming-body",
    kept: [
      [["statusDeterminations", 0, "status"], "identified-victim-formal"],
      [["statusDeterminations", 0, "decidedBy"], "multidisciplinary-team"],
    ],
    broken: [["statusDeterminations", 0, "decidedBy"], "ngo"],
    code: "status.formal-without-confirming-body",
    pointer: "/statusDeterminations/0/decidedBy",
  },
  {
    name: "dates-follow-the-case",
    kept: [],
    broken: [["statusDeterminations", 0, "decidedOn"], "2026-11-01"],
    code: "date.out-of-order",
    pointer: "/statusDeterminations/0/decidedOn",
  },
  {
    name: "at-risk-has-no-exploitation",
    kept: [
      [["statusDeterminations", 0, "status"], "presumed-victim"],
      [["riskProfiles"], [sample(RiskProfile, { person: PERSON })]],
      [["traffickingExperiences"], [{ purposes: [episode] }]],
    ],
    broken: [["statusDeterminations", 0, "status"], "potential-victim-at-risk"],
    code: "status.at-risk-with-exploitation",
    pointer: "/traffickingExperiences/0/purposes",
  },
];

const aboutExperiences: readonly RuleCase[] = [
  {
    name: "form-fits-exploitation",
    kept: [[["traffickingExperiences"], [{ purposes: [{ ...episode, labourSector: ["A01"] }] }]]],
    broken: [["traffickingExperiences", 0, "purposes", 0, "type"], "organ-removal"],
    code: "exploitation.form-does-not-fit",
    pointer: "/traffickingExperiences/0/purposes/0/labourSector",
  },
  {
    name: "experience-ends-before-identification",
    kept: [[["traffickingExperiences"], [{ enteredOn: "2025", exitedOn: "2026-10" }]]],
    broken: [["traffickingExperiences", 0, "exitedOn"], "2026-12"],
    code: "experience.dates-out-of-order",
    pointer: "/traffickingExperiences/0/exitedOn",
  },
  {
    name: "scope-follows-countries",
    kept: [
      [["persons", 0, "countryOfHabitualResidence"], "MD"],
      [["traffickingExperiences"], [{ scope: "cross-border", purposes: [{ ...episode, country: "IT" }] }]],
    ],
    broken: [["traffickingExperiences", 0, "scope"], "internal"],
    code: "experience.scope-contradicts-countries",
    pointer: "/traffickingExperiences/0/scope",
  },
  {
    name: "money-has-minor-units",
    kept: [[["persons", 0, "incomeBefore"], { amount: "1500.5", currency: "MDL" }]],
    broken: [["persons", 0, "incomeBefore", "amount"], "1500.555"],
    code: "money.too-many-decimals",
    pointer: "/persons/0/incomeBefore/amount",
  },
  {
    name: "money-without-minor-unit",
    kept: [[["persons", 0, "incomeBefore"], { amount: "1500", currency: "JPY" }]],
    broken: [["persons", 0, "incomeBefore", "amount"], "1500.5"],
    code: "money.too-many-decimals",
    pointer: "/persons/0/incomeBefore/amount",
  },
  {
    name: "money-customarily-whole",
    kept: [[["persons", 0, "incomeBefore"], { amount: "1500.50", currency: "HUF" }]],
    broken: [["persons", 0, "incomeBefore", "amount"], "1500.505"],
    code: "money.too-many-decimals",
    pointer: "/persons/0/incomeBefore/amount",
  },
  {
    name: "money-of-three-decimals",
    kept: [[["persons", 0, "incomeBefore"], { amount: "1500.505", currency: "IQD" }]],
    broken: [["persons", 0, "incomeBefore", "amount"], "1500.5055"],
    code: "money.too-many-decimals",
    pointer: "/persons/0/incomeBefore/amount",
  },
  {
    name: "return-of-child-has-best-interests",
    kept: [
      [["persons", 0, "birthDate"], "2015-06-01"],
      [["persons", 0, "ageBand"], undefined],
      [["persons", 0, "majorityAtRegistration"], "minor"],
      [["guardianships"], [sample(Guardianship, { person: PERSON })]],
      [["consents", 0, "givenBy"], "legal-guardian"],
      [["returns"], [sample(Return, { bestInterestsDecision: "pending" })]],
    ],
    broken: [["returns", 0, "bestInterestsDecision"], undefined],
    code: "return.without-best-interests",
    pointer: "/returns/0/bestInterestsDecision",
  },
];

const stay = sample(ShelterStay, {
  person: PERSON,
  kind: "shelter.emergency",
  admittedOn: "2026-09-01T09:00:00Z",
  dischargedOn: "2026-09-20T09:00:00Z",
});

const aboutTheRest: readonly RuleCase[] = [
  {
    name: "ended-consent-has-no-open-referral",
    kept: [
      [["referrals", 0, "consentRef"], consent().id],
      [["referrals", 0, "state"], "sent"],
    ],
    broken: [["consents", 0, "status"], "withdrawn"],
    code: "referral.open-after-consent-ended",
    pointer: "/referrals/0/state",
  },
  {
    name: "consent-ends-with-childhood",
    kept: [
      [["persons", 0, "birthDate"], "2009-06-01"],
      [["persons", 0, "ageBand"], undefined],
      [["persons", 0, "majorityAtRegistration"], "minor"],
      [["guardianships"], [sample(Guardianship, { person: PERSON })]],
      [["consents", 0, "givenBy"], "legal-guardian"],
    ],
    broken: [["persons", 0, "birthDate"], "2009-01-01"],
    code: "consent.outlives-childhood",
    pointer: "/consents/0/validUntil",
  },
  {
    name: "absent-value-is-not-present",
    kept: [[["absences"], [{ pointer: "/persons/0/birthCountry", reason: "unknown" }]]],
    broken: [["absences", 0, "pointer"], "/persons/0/birthDate"],
    code: "absence.value-present",
    pointer: "/absences/0/pointer",
  },
  {
    name: "long-stay-has-extension",
    kept: [[["shelterStays"], [stay]]],
    broken: [["shelterStays", 0, "dischargedOn"], "2026-10-20T09:00:00Z"],
    code: "stay.without-extension",
    pointer: "/shelterStays/0/extensions",
  },
  {
    name: "secret-location-has-no-address",
    kept: [[["organisations"], [sample(Organisation, { secretLocation: false, address: sampleOf(Address, false) })]]],
    broken: [["organisations", 0, "secretLocation"], true],
    code: "organisation.secret-address-given",
    pointer: "/organisations/0/address",
  },
  {
    name: "consent-ids-unique",
    kept: [[["consents"], [consent(), { ...consent(), id: "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0009" }]]],
    broken: [["consents", 1, "id"], consent().id],
    code: "consent.id-repeated",
    pointer: "/consents/1/id",
  },
  {
    name: "exception-has-two-persons",
    kept: [
      [
        ["exceptions"],
        [sample(DisclosureException, { person: PERSON, basis: "vital-interest-subject", approvedBy: ANOTHER })],
      ],
    ],
    broken: [["exceptions", 0, "approvedBy"], sample(DisclosureException, {}).decidedBy],
    code: "exception.approved-by-decider",
    pointer: "/exceptions/0/approvedBy",
  },
];

const requirement = "REQ-case-file-rules";

const vectorsOf = ({ name, kept, broken, code, pointer }: RuleCase): readonly Vector[] => {
  const valid = kept.reduce((file, [path, value]) => changed(file, path, value), example());
  const [path, value] = broken;
  const shared = { kind: "case-file", layer: "rule", requirement } as const;
  const twin = `case-file/rules/${name}-kept`;
  const invalid = textOf(changed(valid, path, value));
  return [
    { ...shared, id: twin, text: textOf(valid), expected: [] },
    { ...shared, id: `case-file/rules/${name}-broken`, text: invalid, expected: [{ code, pointer }], twin },
  ];
};

/** Every rule between the fields of a case file, kept and broken. */
export const ruleVectors = (): readonly Vector[] =>
  [...aboutPersons, ...aboutStatus, ...aboutExperiences, ...referralRuleCases, ...aboutTheRest].flatMap(vectorsOf);
