/**
 * Consent records in the forms of other standards: ISO/IEC TS 27560 with the terms of W3C DPV, and HL7 FHIR R4, each with
 * the losses that it declares.
 *
 * @module @nrs-kit/consent/records
 */
export { type ConsentRecord27560, fromRecord27560, type RecordFacts, toRecord27560 } from "./consent-record-27560.js";
export type { Exported } from "./conversion.js";
export { type FhirConsent, type FhirConsentStatus, fromFhirConsent, toFhirConsent } from "./fhir-consent.js";
