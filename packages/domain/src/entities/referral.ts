import type * as z from "zod";
import { Milestone } from "../datatypes/milestone.js";
import { ReferralEvent } from "../datatypes/referral-event.js";
import { ReferralFeedback } from "../datatypes/referral-feedback.js";
import { TravelLeg } from "../datatypes/travel-leg.js";
import { entity } from "../entity.js";
import { directIdentifier, freeTextField, operational, sensitiveField } from "../field.js";
import { RecordStatusCode } from "../generated/code-lists/record-status.js";
import { ReferralDeclineReasonCode } from "../generated/code-lists/referral-decline-reason.js";
import { ReferralDirectionCode } from "../generated/code-lists/referral-direction.js";
import { ReferralReasonCode } from "../generated/code-lists/referral-reason.js";
import { ReferralStateCode } from "../generated/code-lists/referral-state.js";
import { ReferralUrgencyCode } from "../generated/code-lists/referral-urgency.js";
import { ServiceTypeCode } from "../generated/code-lists/service-type.js";
import { ConsentId, OrganisationId, PersonId, ReferralId, WorkerId } from "../ids.js";
import { DateTime, FreeText, listOf, Uri, Uuid } from "../primitives.js";

/** A request from one agency to another to take up a person (HTCDS Referral Details). */
export const Referral = entity("Referral", "A request from one agency to another to take up a person.", {
  id: operational(
    null,
    ReferralId,
    "Identifier",
    "Identifies the referral and the conversation in which its messages travel.",
  ),
  direction: operational(
    null,
    ReferralDirectionCode,
    "Direction",
    "Whether the referral goes out, comes in or crosses a border.",
  ),
  from: operational(null, OrganisationId, "Referring agency", "The organisation that refers."),
  fromWorker: directIdentifier(null, WorkerId, "Referring worker", "The worker who refers."),
  to: operational(null, OrganisationId, "Receiving agency", "The organisation that is asked."),
  toWorker: directIdentifier(null, WorkerId, "Receiving worker", "The worker who is asked.").optional(),
  persons: operational(null, listOf(PersonId, 20, 1), "Persons", "The persons who are referred."),
  reason: sensitiveField("needs-services", listOf(ReferralReasonCode, 20, 1), "Reason", "Why the person is referred.", {
    reduced: "keep",
  }),
  requestedServices: sensitiveField(
    "needs-services",
    listOf(ServiceTypeCode, 100),
    "Requested services",
    "The services the referring agency asks for.",
    { reduced: "keep" },
  ).optional(),
  urgency: operational(null, ReferralUrgencyCode, "Urgency", "How fast an answer is needed."),
  state: operational(null, ReferralStateCode, "State", "Where the referral stands; it is not the status of the case."),
  stateReason: operational(
    null,
    listOf(ReferralDeclineReasonCode, 20),
    "State reason",
    "Why the referral was declined, cancelled or put on hold, expired or was given up; required in those states.",
  ).optional(),
  milestones: operational(
    null,
    listOf(Milestone, 100),
    "Milestones",
    "Dated facts beside the state; lines are added and never changed.",
  ).optional(),
  recordStatus: operational(
    null,
    RecordStatusCode,
    "Record status",
    "Whether the record stands or was entered in error; a record without it stands.",
  ).optional(),
  sentOn: operational(null, DateTime, "Sent on", "When the referral was sent.").optional(),
  receivedOn: operational(null, DateTime, "Received on", "When the referral arrived.").optional(),
  respondBy: operational(
    null,
    DateTime,
    "Respond by",
    "When an answer is due at the latest; it follows from the urgency.",
  ),
  acceptedOn: operational(null, DateTime, "Accepted on", "When the receiving agency accepted.").optional(),
  appointment: operational(null, DateTime, "Appointment", "When the person is expected.").optional(),
  travel: sensitiveField(
    "needs-services",
    TravelLeg,
    "Travel",
    "How the person travels to the receiving agency.",
  ).optional(),
  consentRef: operational(null, ConsentId, "Consent", "The consent that allows the referral.").optional(),
  minimumDataset: operational(null, Uri, "Minimum dataset", "The profile that says which fields may be sent."),
  details: freeTextField("needs-services", FreeText, "Details", "What the referring worker adds.").optional(),
  parent: operational(null, Uuid, "Parent referral", "The referral that this one is a part of.").optional(),
  events: operational(
    null,
    listOf(ReferralEvent, 500),
    "Events",
    "What happened to the referral, each line chained to the one before; lines are added and never changed.",
  ).optional(),
  feedback: sensitiveField(
    "needs-services",
    ReferralFeedback,
    "Feedback",
    "What came of the referral, in codes only.",
    { reduced: "keep" },
  ).optional(),
});
/** {@inheritDoc Referral} */
export interface Referral extends z.infer<typeof Referral> {}
