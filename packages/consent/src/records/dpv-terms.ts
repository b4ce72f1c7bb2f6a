import type { ConsentStatusCode, PurposeCode } from "@nrs-kit/domain";

/** The namespaces of a record in JSON-LD. */
export const context = {
  dpv: "https://w3id.org/dpv#",
  dct: "http://purl.org/dc/terms/",
  nrs: "https://w3id.org/nrs-kit/v1/consent#",
  purpose: "https://w3id.org/nrs-kit/v1/purpose#",
  category: "https://w3id.org/nrs-kit/v1/data-category#",
} as const;

/** The profile of ISO/IEC TS 27560 in DPV that a record follows (guide of the DPV Community Group: read). */
export const recordProfile = "https://w3id.org/dpv/schema/dpv-27560#record";

/** The consent status of DPV 2.3 for each of ours; both lists have ten (read). */
export const dpvStatus: Readonly<Record<ConsentStatusCode, string>> = {
  requested: "dpv:ConsentRequested",
  "request-deferred": "dpv:ConsentRequestDeferred",
  refused: "dpv:ConsentRefused",
  given: "dpv:ConsentGiven",
  renewed: "dpv:RenewedConsentGiven",
  expired: "dpv:ConsentExpired",
  withdrawn: "dpv:ConsentWithdrawn",
  revoked: "dpv:ConsentRevoked",
  invalidated: "dpv:ConsentInvalidated",
  unknown: "dpv:ConsentUnknown",
};

/** The purpose of DPV 2.3 that each of ours is a kind of: DPV has none for the protection of victims of trafficking. */
export const dpvPurpose: Readonly<Record<PurposeCode, string>> = {
  identification: "dpv:ServiceAccessDetermination",
  "service-delivery": "dpv:ServiceProvision",
  "shelter-placement": "dpv:RequestedServiceProvision",
  "emergency-protection": "dpv:ProtectionOfPublicSecurity",
  return: "dpv:RequestedServiceProvision",
  "child-protection": "dpv:LegalCompliance",
  "family-contact": "dpv:RequestedServiceProvision",
  compensation: "dpv:RightsFulfilment",
  "criminal-proceedings": "dpv:LegalCompliance",
  "migration-procedure": "dpv:LegalCompliance",
  monitoring: "dpv:ServiceMonitoring",
  supervision: "dpv:ServiceManagement",
  "subject-access": "dpv:RightsFulfilment",
  audit: "dpv:OrganisationComplianceManagement",
  "official-statistics": "dpv:ProvideOfficialStatistics",
  policy: "dpv:PublicPolicyMaking",
  research: "dpv:ScientificResearch",
  "donor-reporting": "dpv:FulfilmentOfContractualObligation",
  awareness: "dpv:PublicBenefit",
  training: "dpv:AcademicResearch",
};
