import type * as z from "zod";
import { Country } from "../countries.js";
import { Geo } from "../datatypes/geo.js";
import { entity } from "../entity.js";
import { directIdentifier, quasiIdentifier, sensitiveField } from "../field.js";
import { LegTypeCode } from "../generated/code-lists/leg-type.js";
import { PerpetratorRoleCode } from "../generated/code-lists/perpetrator-role.js";
import { TransportModeCode } from "../generated/code-lists/transport-mode.js";
import { TravelDocumentCode } from "../generated/code-lists/travel-document.js";
import { Line, listOf, oneOf, PartialDate, Region } from "../primitives.js";

/** One leg of the way, or one place on it. */
export const RouteLeg = entity("RouteLeg", "One leg of the way, or one place on it.", {
  type: sensitiveField("exploitation", LegTypeCode, "Type", "What this leg was on the way.", { reduced: "keep" }),
  country: quasiIdentifier("exploitation", Country, "Country", "The country of this leg.", {
    reduced: "keep",
  }).optional(),
  region: quasiIdentifier("exploitation", Region, "Region", "The region of this leg.").optional(),
  place: directIdentifier("exploitation", Line, "Place", "The name of the place.").optional(),
  geo: directIdentifier(
    "exploitation",
    Geo,
    "Coordinates",
    "The position, rounded as the sensitivity asks.",
  ).optional(),
  from: quasiIdentifier("exploitation", PartialDate, "From", "When this leg began.", { reduced: "year" }).optional(),
  to: quasiIdentifier("exploitation", PartialDate, "To", "When this leg ended.", { reduced: "year" }).optional(),
  transport: sensitiveField("exploitation", listOf(TransportModeCode, 20), "Transport", "The means of transport.", {
    reduced: "keep",
  }).optional(),
  document: sensitiveField(
    "exploitation",
    listOf(TravelDocumentCode, 20),
    "Documents",
    "The travel documents that were used.",
    { reduced: "keep" },
  ).optional(),
  borderCrossing: sensitiveField(
    "exploitation",
    oneOf("official", "green-border", "controlled-post-evaded", "none"),
    "Border crossing",
    "How the border was crossed.",
    { reduced: "keep" },
  ).optional(),
  accompaniedBy: sensitiveField(
    "exploitation",
    listOf(PerpetratorRoleCode, 20),
    "Accompanied by",
    "The roles of the perpetrators who came along.",
    { reduced: "keep" },
  ).optional(),
});
/** {@inheritDoc RouteLeg} */
export interface RouteLeg extends z.infer<typeof RouteLeg> {}
