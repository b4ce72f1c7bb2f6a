import { type Consent, type ConsentStatusCode, type Result, refuse } from "@nrs-kit/domain";
import type { ConsentRefusalCode } from "../generated/refusal-code.js";
import { type Exported, isLoose, type Loose, loss, memberOf, parsedConsent, present } from "./conversion.js";

const NRS = "https://w3id.org/nrs-kit/v1";
const EXTENSION = `${NRS}/fhir/consent-record`;
const PERSON = `${NRS}/person`;
const ORGANISATION = `${NRS}/organisation`;

interface Coding {
  readonly system: string;
  readonly code: string;
}

interface Concept {
  readonly coding: Coding[];
}

interface Identified {
  readonly identifier: { readonly system: string; readonly value: string };
}

/** The status of a FHIR R4 Consent. */
export type FhirConsentStatus = "draft" | "proposed" | "active" | "rejected" | "inactive" | "entered-in-error";

/** A resource `Consent` of HL7 FHIR R4, as far as a consent of this standard fills it. */
export interface FhirConsent {
  readonly resourceType: "Consent";
  readonly id: string;
  readonly status: FhirConsentStatus;
  readonly scope: Concept;
  readonly category: Concept[];
  readonly patient: Identified;
  readonly dateTime: string;
  readonly policy: { readonly uri: string }[];
  readonly provision: {
    readonly type: "permit";
    readonly period: { readonly start: string; readonly end: string };
    readonly actor: { readonly role: Concept; readonly reference: Identified }[];
    readonly purpose: Coding[];
    readonly class: Coding[];
  };
  readonly extension: { readonly url: string; readonly extension: OwnExtension[] }[];
}

interface OwnExtension {
  readonly url: string;
  readonly valueString: string;
}

/** The status of FHIR for each of ours. FHIR has one word for every end of a consent, so that ours is carried beside it. */
const STATUSES: Readonly<Record<ConsentStatusCode, FhirConsentStatus>> = {
  requested: "proposed",
  "request-deferred": "proposed",
  refused: "rejected",
  given: "active",
  renewed: "active",
  expired: "inactive",
  withdrawn: "inactive",
  revoked: "inactive",
  invalidated: "inactive",
  unknown: "draft",
};

const concept = (system: string, code: string): Concept => ({ coding: [{ system, code }] });

const identified = (system: string, value: string): Identified => ({ identifier: { system, value } });

/** Fields that FHIR R4 has no place for, one text each; lists are one field for each line. */
const OWN = [
  "status",
  "givenBy",
  "formRef",
  "endedOn",
  "endReason",
  "supersedes",
  "revisionHash",
  "previousRevision",
] as const;

/**
 * Writes a consent as a resource `Consent` of HL7 FHIR R4: one provision that permits one recipient one purpose and a set
 * of categories, in a period. What R4 has no place for stands in an extension of this standard, so that reading back gives
 * the same consent; a reader of plain FHIR loses what `losses` lists.
 *
 * The codes of HL7 (`consentscope`, the LOINC category 59284-0, the participation type PRCP) are those of published examples;
 * the value sets themselves were not read (believed).
 *
 * @param consent - the record
 *
 * @example
 * ```ts
 * const [consent] = exampleCaseFile().consents;
 * toFhirConsent(consent).record.status; // => "active"
 * ```
 */
export function toFhirConsent(consent: Consent): Exported<FhirConsent> {
  const record: FhirConsent = {
    resourceType: "Consent",
    id: consent.id,
    status: STATUSES[consent.status],
    scope: concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
    category: [concept("http://loinc.org", "59284-0")],
    patient: identified(PERSON, consent.person),
    dateTime: consent.validFrom,
    policy: [{ uri: `${NRS}/` }],
    provision: {
      type: "permit",
      period: { start: consent.validFrom, end: consent.validUntil },
      actor: [
        {
          role: concept("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "PRCP"),
          reference: identified(ORGANISATION, consent.recipient),
        },
      ],
      purpose: [{ system: `${NRS}/purpose`, code: consent.purpose }],
      class: consent.categories.map((code) => ({ system: `${NRS}/data-category`, code })),
    },
    extension: [{ url: EXTENSION, extension: ownTerms(consent) }],
  };
  return { record, losses: lossesOf(consent) };
}

function ownTerms(consent: Consent): OwnExtension[] {
  const single = OWN.flatMap((name) => {
    const value = consent[name];
    return value === undefined ? [] : [{ url: name, valueString: value }];
  });
  return [...single, ...(consent.excludedFields ?? []).map((value) => ({ url: "excludedFields", valueString: value }))];
}

const lossesOf = (consent: Consent): Exported<unknown>["losses"] => [
  loss("merged", "status"),
  ...OWN.filter((name) => name !== "status" && consent[name] !== undefined).map((name) => loss("dropped", name)),
  ...(consent.excludedFields === undefined ? [] : [loss("dropped", "excludedFields")]),
];

/**
 * Reads a consent from a FHIR R4 Consent. A resource that permits more than one purpose or recipient, that denies, or that
 * has provisions inside its provision is refused: to take a part of it would be to guess what the person meant.
 *
 * Refusals: `consent-record.not-understood`; `consent-record.field-missing` and `consent-record.field-malformed` at the fields of
 * the consent. A resource that says `active` and not under which record it was given is refused like any that lacks a field.
 *
 * @param resource - a value that came from JSON
 *
 * @example
 * ```ts
 * const [consent] = exampleCaseFile().consents;
 * fromFhirConsent(toFhirConsent(consent).record).value.purpose; // => "shelter-placement"
 * fromFhirConsent({ resourceType: "Patient" }).refusals[0].code; // => "consent-record.not-understood"
 * ```
 */
export function fromFhirConsent(resource: unknown): Result<Consent, ConsentRefusalCode> {
  if (!isLoose(resource) || resource.resourceType !== "Consent") return refuse("consent-record.not-understood");
  const { provision } = resource;
  if (!isLoose(provision) || !isOnePermission(provision)) return refuse("consent-record.not-understood", "/provision");
  const own = ownMembers(resource.extension);
  if (!agrees(own.status, resource.status)) return refuse("consent-record.not-understood", "/status");
  const parsed = parsedConsent({
    id: resource.id,
    person: memberOf(memberOf(resource.patient, "identifier"), "value"),
    recipient: memberOf(memberOf(memberOf(first(provision.actor), "reference"), "identifier"), "value"),
    purpose: memberOf(first(provision.purpose), "code"),
    categories: Array.isArray(provision.class) ? provision.class.map((one) => memberOf(one, "code")) : undefined,
    validFrom: memberOf(provision.period, "start"),
    validUntil: memberOf(provision.period, "end"),
    ...own,
  });
  if ("value" in parsed) return { ok: true, value: parsed.value };
  const [head, ...rest] = parsed.refusals;
  return head === undefined ? refuse("consent-record.not-understood") : { ok: false, refusals: [head, ...rest] };
}

const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

const isSingle = (list: unknown): boolean => Array.isArray(list) && list.length === 1;

const isOnePermission = (provision: Loose): boolean =>
  provision.type === "permit" &&
  provision.provision === undefined &&
  isSingle(provision.actor) &&
  isSingle(provision.purpose);

/** Whether our status and that of FHIR can be said of one consent. */
const agrees = (ours: unknown, theirs: unknown): boolean =>
  typeof ours !== "string" || !Object.hasOwn(STATUSES, ours) || STATUSES[ours as ConsentStatusCode] === theirs;

function ownMembers(extensions: unknown): Loose {
  const holder = Array.isArray(extensions) ? extensions.find((one) => memberOf(one, "url") === EXTENSION) : undefined;
  const inner = memberOf(holder, "extension");
  const lines = Array.isArray(inner) ? inner.filter(isLoose) : [];
  const excluded = lines.filter(({ url }) => url === "excludedFields").map(({ valueString }) => valueString);
  const single = OWN.map((name) => [name, lines.find(({ url }) => url === name)?.valueString] as const);
  return present({ ...Object.fromEntries(single), excludedFields: excluded.length > 0 ? excluded : undefined });
}
