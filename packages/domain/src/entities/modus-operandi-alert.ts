import type * as z from "zod";
import { Country } from "../countries.js";
import { I18nText } from "../datatypes/i18n-text.js";
import { entity } from "../entity.js";
import { freeTextField, operational } from "../field.js";
import { ExploitationTypeCode } from "../generated/code-lists/exploitation-type.js";
import { FalseOfferCode } from "../generated/code-lists/false-offer.js";
import { MeansOfControlCode } from "../generated/code-lists/means-of-control.js";
import { OnlinePlatformCode } from "../generated/code-lists/online-platform.js";
import { RecruitmentMethodCode } from "../generated/code-lists/recruitment-method.js";
import { RiskFactorCode } from "../generated/code-lists/risk-factor.js";
import { TransportModeCode } from "../generated/code-lists/transport-mode.js";
import { TravelDocumentCode } from "../generated/code-lists/travel-document.js";
import { listOf, oneOf, PartialDate, Uuid } from "../primitives.js";

/** A warning of how traffickers work now, which can be shared because it has no personal data. */
export const ModusOperandiAlert = entity(
  "ModusOperandiAlert",
  "A warning of how traffickers work now, which can be shared because it has no personal data.",
  {
    id: operational(null, Uuid, "Identifier", "Identifies the alert."),
    firstObserved: operational(null, PartialDate, "First observed", "When the method was first seen."),
    lastObserved: operational(null, PartialDate, "Last observed", "When the method was last seen.").optional(),
    recruitmentMethods: operational(
      null,
      listOf(RecruitmentMethodCode, 20),
      "Recruitment methods",
      "How people are recruited.",
    ).optional(),
    offers: operational(null, listOf(FalseOfferCode, 20), "Offers", "What is falsely offered.").optional(),
    platforms: operational(
      null,
      listOf(OnlinePlatformCode, 20),
      "Platforms",
      "The online platforms that are used.",
    ).optional(),
    exploitation: operational(
      null,
      listOf(ExploitationTypeCode, 20),
      "Exploitation",
      "The forms of exploitation.",
    ).optional(),
    controls: operational(
      null,
      listOf(MeansOfControlCode, 50),
      "Controls",
      "How people are kept under control.",
    ).optional(),
    destinations: operational(
      null,
      listOf(Country, 20),
      "Destinations",
      "The countries people are taken to.",
    ).optional(),
    transport: operational(null, listOf(TransportModeCode, 20), "Transport", "The means of transport.").optional(),
    documents: operational(
      null,
      listOf(TravelDocumentCode, 20),
      "Documents",
      "The travel documents that are used.",
    ).optional(),
    targets: operational(
      null,
      listOf(RiskFactorCode, 50),
      "Targets",
      "The risk factors of the people who are sought out.",
    ).optional(),
    basedOnCases: operational(
      null,
      oneOf("3-10", "11-50", "51-plus"),
      "Based on cases",
      "On how many cases the alert rests, never fewer than three.",
    ).optional(),
    confidence: operational(null, oneOf("low", "medium", "high"), "Confidence", "How sure the author is."),
    text: freeTextField(null, I18nText, "Text", "The warning; it was reviewed and has no personal data."),
  },
);
/** {@inheritDoc ModusOperandiAlert} */
export interface ModusOperandiAlert extends z.infer<typeof ModusOperandiAlert> {}
