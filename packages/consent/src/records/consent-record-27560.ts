import { type Consent, ConsentStatusCode, type Result, refuse } from "@nrs-kit/domain";
import type { ConsentRefusalCode } from "../generated/refusal-code.js";
import { type Exported, isLoose, type Loose, loss, memberOf, parsedConsent, present } from "./conversion.js";
import { context, dpvPurpose, dpvStatus, recordProfile } from "./dpv-terms.js";

/** What a consent record does not hold and ISO/IEC TS 27560 asks for. */
export interface RecordFacts {
  /** The organisation that answers for the processing: the one that disclosed. */
  readonly controller: string;
  /** The address of the notice that was read out, with its version. */
  readonly notice?: string;
  /** The language of the conversation, BCP 47. */
  readonly language?: string;
  /** The country whose law applies, ISO 3166-1 alpha-2. */
  readonly jurisdiction?: string;
}

/** A consent record in JSON-LD. */
export type ConsentRecord27560 = Loose & { readonly "@type": "dpv:ConsentRecord" };

/**
 * Writes a consent as a record in the structure of ISO/IEC TS 27560:2023 with the terms of W3C DPV 2.3, in JSON-LD. Fields
 * for which the vocabulary has no term stand under a namespace of this standard, so that reading back gives the same
 * consent; a reader who knows DPV only loses what `losses` lists. A field that the specification asks for and that is not
 * among the facts is listed as well.
 *
 * Source: guide for consent records of the DPV Community Group (read); DPV 2.3 (read). The text of the specification itself
 * was not read.
 *
 * @param consent - the record
 * @param facts - what the record does not hold
 *
 * @example
 * ```ts
 * const [consent] = exampleCaseFile().consents;
 * const { record } = toRecord27560(consent, { controller: "urn:example:ngo" });
 * record["dpv:hasConsentStatus"]; // => { "@id": "dpv:ConsentGiven" }
 * ```
 */
export function toRecord27560(consent: Consent, facts: RecordFacts): Exported<ConsentRecord27560> {
  const byPerson = consent.givenBy === "self" || consent.givenBy === "support-person";
  const record = {
    "@context": context,
    "@type": "dpv:ConsentRecord" as const,
    "dct:conformsTo": { "@id": recordProfile },
    "dct:identifier": consent.id,
    "dct:date": consent.endedOn ?? consent.validFrom,
    "dct:valid": { start: consent.validFrom, end: consent.validUntil },
    ...present({
      "dct:language": facts.language,
      "dpv:hasNotice": named(facts.notice),
      "dpv:hasJurisdiction": facts.jurisdiction,
    }),
    "dpv:hasDataSubject": { "@type": "dpv:DataSubject", "dct:identifier": consent.person },
    "dpv:hasDataController": { "@type": "dpv:DataController", "dct:identifier": facts.controller },
    "dpv:hasRecipient": { "@type": "dpv:Recipient", "dct:identifier": consent.recipient },
    "dpv:hasPurpose": { "@id": `purpose:${consent.purpose}`, "@type": dpvPurpose[consent.purpose] },
    "dpv:hasLegalBasis": { "@id": "dpv:Consent" },
    "dpv:hasPersonalData": consent.categories.map((category) => ({
      "@id": `category:${category}`,
      "@type": "dpv:PersonalData",
    })),
    "dpv:hasConsentStatus": { "@id": dpvStatus[consent.status] },
    ...(byPerson ? {} : { "dpv:hasRepresentative": { "@type": "dpv:Representative", "nrs:role": consent.givenBy } }),
    ...ownTerms(consent),
  };
  return { record, losses: lossesOf(consent, facts) };
}

/** The members of a consent for which DPV has no term. */
const OWN = [
  "givenBy",
  "formRef",
  "excludedFields",
  "endedOn",
  "endReason",
  "supersedes",
  "revisionHash",
  "previousRevision",
] as const;

const ownTerms = (consent: Consent): Loose =>
  present(Object.fromEntries(OWN.map((name) => [`nrs:${name}`, consent[name]])));

const named = (id: string | undefined): Loose | undefined => (id === undefined ? undefined : { "@id": id });

function lossesOf(consent: Consent, facts: RecordFacts): Exported<unknown>["losses"] {
  const asked = { notice: facts.notice, language: facts.language, jurisdiction: facts.jurisdiction };
  const missing = Object.entries(asked).filter(([, value]) => value === undefined);
  const own = OWN.filter((name) => consent[name] !== undefined && name !== "endedOn");
  return [
    loss("generalised", "purpose"),
    loss("generalised", "categories"),
    ...own.map((name) => loss("dropped", name)),
    ...[...missing.map(([name]) => name), "retention", "storageLocation", "withdrawalMethod"].map((name) =>
      loss("too-coarse", name),
    ),
  ];
}

/**
 * Reads a consent from such a record. A record of another author is read if it says everything that a consent has to say;
 * nothing is filled in.
 *
 * Refusals: `consent-record.not-understood` for what is no such record or has a status of no list;
 * `consent-record.field-missing` and `consent-record.field-malformed` at the fields of the consent.
 *
 * @param record - a value that came from JSON
 *
 * @example
 * ```ts
 * const [consent] = exampleCaseFile().consents;
 * fromRecord27560(toRecord27560(consent, { controller: "urn:example:ngo" }).record).value.id === consent.id; // => true
 * fromRecord27560({}).refusals[0].code; // => "consent-record.not-understood"
 * ```
 */
export function fromRecord27560(record: unknown): Result<Consent, ConsentRefusalCode> {
  if (!isLoose(record) || record["@type"] !== "dpv:ConsentRecord") return refuse("consent-record.not-understood");
  const status = ConsentStatusCode.options.find(
    (one) => dpvStatus[one] === memberOf(record["dpv:hasConsentStatus"], "@id"),
  );
  if (status === undefined) return refuse("consent-record.not-understood", "/dpv:hasConsentStatus");
  const parsed = parsedConsent({
    id: record["dct:identifier"],
    person: memberOf(record["dpv:hasDataSubject"], "dct:identifier"),
    status,
    purpose: localName(memberOf(record["dpv:hasPurpose"], "@id"), "purpose:"),
    recipient: memberOf(record["dpv:hasRecipient"], "dct:identifier"),
    categories: categoriesOf(record["dpv:hasPersonalData"]),
    validFrom: memberOf(record["dct:valid"], "start"),
    validUntil: memberOf(record["dct:valid"], "end"),
    ...Object.fromEntries(OWN.map((name) => [name, record[`nrs:${name}`]])),
  });
  if ("value" in parsed) return { ok: true, value: parsed.value };
  const [first, ...rest] = parsed.refusals;
  return first === undefined ? refuse("consent-record.not-understood") : { ok: false, refusals: [first, ...rest] };
}

const localName = (id: unknown, prefix: string): unknown =>
  typeof id === "string" && id.startsWith(prefix) ? id.slice(prefix.length) : undefined;

const categoriesOf = (data: unknown): unknown =>
  Array.isArray(data) ? data.map((one) => localName(memberOf(one, "@id"), "category:")) : undefined;
