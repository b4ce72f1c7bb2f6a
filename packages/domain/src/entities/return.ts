import type * as z from "zod";
import { Country } from "../countries.js";
import { Money } from "../datatypes/money.js";
import { ReturnStep } from "../datatypes/return-step.js";
import { entity } from "../entity.js";
import { directIdentifier, operational, quasiIdentifier, sensitiveField } from "../field.js";
import { ReturnStateCode } from "../generated/code-lists/return-state.js";
import { ReturnTypeCode } from "../generated/code-lists/return-type.js";
import { TransportModeCode } from "../generated/code-lists/transport-mode.js";
import { TravelDocumentCode } from "../generated/code-lists/travel-document.js";
import { OrganisationId, ProgrammeId } from "../ids.js";
import { DateTime, Line, listOf, oneOf, Region, Uuid, YesNo } from "../primitives.js";

/** A voluntary or other return, with the reintegration that follows. */
export const Return = entity("Return", "A voluntary or other return, with the reintegration that follows.", {
  id: operational(null, Uuid, "Identifier", "Identifies the return."),
  type: sensitiveField("immigration", ReturnTypeCode, "Type", "What kind of return it is.", { reduced: "keep" }),
  state: operational(null, ReturnStateCode, "State", "Where the return stands."),
  from: quasiIdentifier("demographic", Country, "From", "The country the person returns from.", { reduced: "keep" }),
  transit: quasiIdentifier("demographic", listOf(Country, 10), "Transit", "The countries on the way.", {
    reduced: "keep",
  }).optional(),
  to: quasiIdentifier("demographic", Country, "To", "The country the person returns to.", { reduced: "keep" }),
  destinationRegion: quasiIdentifier(
    "demographic",
    Region,
    "Destination region",
    "The region the person returns to.",
  ).optional(),
  requestedBy: operational(null, OrganisationId, "Requested by", "The organisation that asked for the return."),
  steps: sensitiveField(
    "needs-services",
    listOf(ReturnStep, 100, 1),
    "Steps",
    "The steps of the return with their dates.",
    { reduced: "keep" },
  ),
  riskAssessment: sensitiveField(
    "risk-safety",
    oneOf("safe", "safe-with-measures", "unsafe", "not-done"),
    "Risk assessment",
    "Whether the return is safe.",
    { reduced: "keep" },
  ).optional(),
  familyAssessment: sensitiveField(
    "family",
    oneOf("positive", "negative", "not-done", "not-wanted"),
    "Family assessment",
    "Whether the family is a safe place to return to.",
    { reduced: "keep" },
  ).optional(),
  bestInterestsDecision: sensitiveField(
    "children",
    oneOf("return", "stay", "third-country", "pending"),
    "Best interests decision",
    "What is best for the child; required for a minor.",
  ).optional(),
  escort: sensitiveField(
    "needs-services",
    oneOf("none", "social", "medical", "police", "guardian"),
    "Escort",
    "Who travels along.",
  ).optional(),
  transport: operational("needs-services", TransportModeCode, "Transport", "The means of transport.").optional(),
  travelDocument: sensitiveField(
    "immigration",
    TravelDocumentCode,
    "Travel document",
    "The document the person travels with.",
  ).optional(),
  arrivalOn: directIdentifier("contact", DateTime, "Arrives on", "When the person arrives.").optional(),
  arrivalPoint: directIdentifier("contact", Line, "Arrival point", "Where the person arrives.").optional(),
  centreOffered: operational(
    "needs-services",
    YesNo,
    "Centre offered",
    "Whether the person was offered the Centre, as everybody must be.",
    { reduced: "keep" },
  ),
  centreAccepted: sensitiveField(
    "needs-services",
    YesNo,
    "Centre accepted",
    "Whether the person accepted the Centre.",
  ).optional(),
  costs: operational(null, listOf(Money, 20), "Costs", "What the return cost.").optional(),
  fundedBy: operational(null, listOf(ProgrammeId, 20), "Funded by", "The programmes that paid for it.").optional(),
});
/** {@inheritDoc Return} */
export interface Return extends z.infer<typeof Return> {}
