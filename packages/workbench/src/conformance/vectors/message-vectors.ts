import { digestOf, type Json, type MessageType, messageSchemas, messageTypes } from "@nrs-kit/interchange";
import { bodyOf } from "./message-bodies.js";
import { sampleOf } from "./sample-of.js";
import { changed, type Expected, type Layer, sha256, textOf, type Values, type Vector } from "./vector.js";

const CONVERSATION = "0d6b8c1e-5f3a-4b7d-9a2c-3e4f5a6b0001";
const CONSENT = "9e1c5d34-2b7f-4a8e-b3d6-7c5f1a2e0001";
const CAUSE = "0192d3f0-1111-7222-8333-000000000001";

const ENVELOPE = {
  id: "0192d3f0-1111-7222-8333-000000000002",
  conversationId: CONVERSATION,
  causationId: CAUSE,
  sequence: 1,
  sentAt: "2026-11-24T09:00:00Z",
  sender: "urn:example:ngo",
  recipient: "urn:example:centre",
  purpose: "shelter-placement",
  legalBasis: "consent",
  consentRef: CONSENT,
  sensitivity: "moderate",
};

/** The message with the digest of its body. */
export const sealed = (message: Values): Values => ({ ...message, digest: digestOf(message.body as Json, sha256) });

/** A valid message of a type: with what is required only, or with every member of the envelope and the body. */
export const validMessage = (type: MessageType, full: boolean): Values => {
  const sample = sampleOf(messageSchemas[type], full) as Values;
  const whole = { ...sample, ...ENVELOPE, codeSetVersions: full ? { purpose: "1.0.0" } : {} };
  const timed = full ? { ...whole, expiresAt: "2026-12-24T09:00:00Z", exceptionRef: CONSENT } : whole;
  return sealed({ ...timed, body: bodyOf(type, sample.body as Values, timed) });
};

interface Fault {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly expected: Expected;
  readonly layer: Layer;
  readonly requirement: string;
}

const fault = (
  name: string,
  path: readonly (string | number)[],
  value: unknown,
  code: string,
  requirement: string,
  layer: Layer = "shape",
  pointer = `/${path.join("/")}`,
): Fault => ({ name, path, value, expected: { code, pointer }, layer, requirement });

const ENVELOPE_FAULTS: readonly Fault[] = [
  fault("purpose-not-in-code-list", ["purpose"], "revenge", "value.not-in-code-list", "REQ-codes-closed"),
  fault("recipient-missing", ["recipient"], undefined, "value.missing", "REQ-shape-required"),
  fault("sent-on-impossible-day", ["sentAt"], "2026-02-30T09:00:00Z", "value.wrong-form", "REQ-shape-form"),
  fault("sequence-as-text", ["sequence"], "1", "value.wrong-type", "REQ-shape-type"),
  fault(
    "body-with-unknown-member",
    ["body", "remark"],
    "SYNTHETIC",
    "value.not-expected",
    "REQ-shape-closed",
    "shape",
    "/body",
  ),
  fault("consent-not-cited", ["consentRef"], undefined, "message.consent-not-cited", "REQ-message-cites-consent"),
  fault(
    "exception-not-cited",
    ["legalBasis"],
    "court-order",
    "message.exception-not-cited",
    "REQ-message-cites-exception",
    "shape",
    "/exceptionRef",
  ),
  fault(
    "conversation-of-another-referral",
    ["conversationId"],
    "0d6b8c1e-5f3a-4b7d-9a2c-3e4f5a6b0009",
    "message.body-disagrees-with-envelope",
    "REQ-message-agrees",
    "rule",
    "/body/referral",
  ),
  fault(
    "purpose-of-another-consent",
    ["purpose"],
    "audit",
    "message.body-disagrees-with-envelope",
    "REQ-message-agrees",
    "rule",
    "/body/consent/purpose",
  ),
  fault("cause-missing", ["causationId"], undefined, "message.answers-nothing", "REQ-message-answers", "rule"),
  fault("digest-of-another-body", ["digest"], "0".repeat(64), "message.digest-differs", "REQ-message-digest", "rule"),
  fault(
    "recipient-is-sender",
    ["recipient"],
    "urn:example:ngo",
    "message.sent-to-itself",
    "REQ-message-two-parties",
    "rule",
  ),
  fault(
    "expires-when-sent",
    ["expiresAt"],
    "2026-11-24T09:00:00Z",
    "message.expires-before-sent",
    "REQ-message-expiry",
    "rule",
  ),
];

/** The first member of the body that must be there. */
const bodyFault = (type: MessageType): Fault => {
  const [member = ""] = Object.keys(validMessage(type, false).body as Values);
  return fault(`body-without-${member}`, ["body", member], undefined, "value.missing", "REQ-shape-required");
};

/** Where the whole message must be resealed, so that the fault stays the only one. */
const keepsDigest = ({ path }: Fault): boolean => path[0] !== "body";

/** The messages that answer another one. */
const ANSWERS: readonly MessageType[] = [
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

const namesReferral = (type: MessageType): boolean =>
  type !== "referral.requested" && "referral" in (validMessage(type, false).body as Values);

/** Whether a fault is one, and only one, in a message of a type. */
const isSingle = (type: MessageType, { name }: Fault): boolean => {
  if (name === "consent-not-cited") return type !== "consent.withdrawn";
  if (name === "recipient-is-sender") return type !== "referral.requested" && type !== "consent.granted";
  if (name === "purpose-of-another-consent") return type === "consent.granted";
  if (name === "conversation-of-another-referral") return namesReferral(type);
  return name !== "cause-missing" || ANSWERS.includes(type);
};

const invalid = (type: MessageType, one: Fault): Vector => {
  const document = changed(validMessage(type, false), one.path, one.value);
  return {
    id: `${type}/${one.name}`,
    kind: type,
    text: textOf(keepsDigest(one) ? document : sealed(document)),
    expected: [one.expected],
    layer: one.layer,
    twin: `${type}/minimal`,
    requirement: one.requirement,
  };
};

const valid = (type: MessageType, name: string, document: Values): Vector => ({
  id: `${type}/${name}`,
  kind: type,
  text: textOf(document),
  expected: [],
  layer: "shape",
  requirement: "REQ-message-accepted",
});

const statisticsFault = (
  name: string,
  path: readonly (string | number)[],
  value: unknown,
  code: string,
  pointer?: string,
): Fault => fault(name, ["body", ...path], value, code, "REQ-statistics", "rule", pointer);

/** What statistics may not say, although each field of them is valid. */
const STATISTICS_FAULTS: readonly Fault[] = [
  statisticsFault("cell-below-smallest", ["report", "cells", 0, "count"], 3, "cell.below-smallest"),
  statisticsFault(
    "cell-hidden-and-sent",
    ["report", "cells", 0, "suppressed"],
    true,
    "cell.suppression-contradicts-count",
    "/body/report/cells/0/count",
  ),
  statisticsFault(
    "certificate-of-another-release",
    ["records", 0, "certificateRef"],
    CAUSE,
    "certificate.of-another-release",
  ),
  statisticsFault("k-not-reached", ["certificate", "k"], 5, "certificate.untrue"),
  statisticsFault("smallest-class-untrue", ["certificate", "minObservedClass"], 7, "certificate.untrue"),
  statisticsFault("more-rows-than-certified", ["certificate", "releasedRecords"], 0, "certificate.untrue"),
];

const invalidStatistics = ({ name, path, value, expected, layer, requirement }: Fault): Vector => ({
  id: `statistics.submitted/${name}`,
  kind: "statistics.submitted",
  text: textOf(sealed(changed(validMessage("statistics.submitted", true), path, value))),
  expected: [expected],
  layer,
  twin: "statistics.submitted/full",
  requirement,
});

/** The cases of every type of message. */
export const messageVectors = (): readonly Vector[] => [
  ...messageTypes.flatMap((type) => [
    valid(type, "minimal", validMessage(type, false)),
    valid(type, "full", validMessage(type, true)),
    ...[...ENVELOPE_FAULTS, bodyFault(type)].filter((one) => isSingle(type, one)).map((one) => invalid(type, one)),
  ]),
  ...STATISTICS_FAULTS.map(invalidStatistics),
];
