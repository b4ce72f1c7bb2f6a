import type { Json } from "@nrs-kit/domain";
import { DataCategoryCode, digestOf, SPEC_VERSION, type SpecVersion } from "@nrs-kit/domain";
import { arbitraryOf } from "@nrs-kit/domain/testing";
import type * as fc from "fast-check";
import { type MessageType, messageSchemasOf } from "../message.js";
import { sha256 } from "./sha256.js";

type Values = Record<string, unknown>;

const EXAMPLE_ID = "0192d3f0-0000-7000-8000-000000000001";
const EXAMPLE_CONSENT = "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0001";

const isExceptional = (basis: unknown): boolean =>
  ["vital-interest-subject", "vital-interest-other", "legal-obligation", "court-order"].includes(String(basis));

/** The messages that answer another one. */
export const answers: readonly MessageType[] = [
  "referral.received",
  "referral.accepted",
  "referral.declined",
  "referral.waitlisted",
  "referral.info-requested",
  "referral.info-provided",
  "referral.completed",
  "consent.withdrawal-confirmed",
  "return.progressed",
  "capacity.answered",
  "erasure.confirmed",
  "message.refused",
];

const RELEASED_FIELDS = ["Person.gender", "Person.countryOfBirth", "Person.originRegion"];

/** The rows of a release name fields that a release may hold. */
const withReleasedFields = (fields: Values): Values =>
  Object.fromEntries(Object.values(fields).map((value, at) => [RELEASED_FIELDS[at] ?? RELEASED_FIELDS[2], value]));

/** Shows no small count. */
const withSafeCells = (report: Values): Values => ({
  ...report,
  minCell: 1,
  cells: (report.cells as Values[]).map(({ count = 5, ...cell }) => (cell.suppressed ? cell : { ...cell, count })),
});

/** Makes statistics that keep their rules: the rows are a part of what the certificate is about. */
const statistics = ({ report, records, certificate }: Values): Values => {
  const { id, ...stated } = certificate as Values;
  const rows = (records as Values[] | undefined)?.map(({ fields, ...row }) => ({
    ...row,
    certificateRef: id,
    fields: withReleasedFields(fields as Values),
  }));
  return {
    ...(report === undefined ? {} : { report: withSafeCells(report as Values) }),
    ...(rows === undefined ? {} : { records: rows }),
    certificate: {
      epsilon: "1",
      priorReleases: [],
      ...stated,
      id,
      quasiIdentifiers: RELEASED_FIELDS,
      releasedRecords: 1 + (rows?.length ?? 0),
    },
  };
};

/** Makes the body say what the envelope says. */
const agreeing = (type: MessageType, message: Values): Values => {
  const body = { ...(message.body as Values) };
  const { conversationId, sender, recipient, consentRef, causationId, purpose } = message;
  if (type === "referral.requested")
    return { ...body, referral: { ...(body.referral as Values), id: conversationId, from: sender, to: recipient } };
  if (type === "consent.granted")
    return { ...body, consent: { ...(body.consent as Values), id: consentRef, recipient, purpose } };
  if (type === "message.refused") return { ...body, report: { ...(body.report as Values), messageId: causationId } };
  if (type === "statistics.submitted") return statistics(body);
  if (type === "consent.withdrawn" || type === "consent.withdrawal-confirmed") return { ...body, consent: consentRef };
  return "referral" in body ? { ...body, referral: conversationId } : body;
};

/** What version 1.1 adds, made to fit: every category is released, and every extension is declared by a profile. */
const added = ({ categories, extensions }: Values): Values => ({
  ...(categories === undefined ? {} : { categories: [...DataCategoryCode.options] }),
  ...(extensions === undefined ? {} : { extensions, profiles: Object.keys(extensions as Values) }),
});

const ruled = (type: MessageType, message: Values): Values => {
  const { expiresAt: _, ...rest } = message;
  const whole: Values = {
    ...rest,
    ...added(rest),
    sender: "urn:example:ngo",
    recipient: "urn:example:centre",
    sentAt: "2026-11-24T09:00:00Z",
    causationId: EXAMPLE_ID,
    consentRef: EXAMPLE_CONSENT,
    ...(isExceptional(message.legalBasis) ? { exceptionRef: EXAMPLE_CONSENT } : {}),
  };
  const body = agreeing(type, whole);
  return { ...whole, body, digest: digestOf(body as Json, sha256) };
};

/** Leaves out the names that the reader refuses: a map may draw them. */
const allowed = (message: Values): Values =>
  JSON.parse(JSON.stringify(message), (name, value: unknown) =>
    ["__proto__", "constructor", "prototype"].includes(name) ? undefined : value,
  ) as Values;

/** An arbitrary of messages of a type and version as JSON: every field occurs and every rule of a message holds. */
export function messageJson(type: MessageType, version: SpecVersion = SPEC_VERSION): fc.Arbitrary<Values> {
  const shape = messageSchemasOf[version][type];
  // Every schema of an object generates objects.
  return (arbitraryOf(shape) as fc.Arbitrary<Values>).map((message) => ruled(type, allowed(message)));
}
