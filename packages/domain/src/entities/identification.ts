import type * as z from "zod";
import { Country } from "../countries.js";
import { entity } from "../entity.js";
import { freeTextField, operational, quasiIdentifier, sensitiveField } from "../field.js";
import { IdentificationChannelCode } from "../generated/code-lists/identification-channel.js";
import { OrganisationId } from "../ids.js";
import { FreeText, listOf, oneOf, PartialDate, Region, YesNo } from "../primitives.js";

/** How the person came to be known to an organisation (no counterpart in HTCDS). */
export const Identification = entity("Identification", "How the person came to be known to an organisation.", {
  channel: quasiIdentifier(
    "exploitation",
    IdentificationChannelCode,
    "Channel",
    "The way by which the person was identified.",
    { reduced: "keep" },
  ),
  organisation: operational(
    null,
    OrganisationId,
    "Organisation",
    "The organisation that identified the person.",
  ).optional(),
  country: quasiIdentifier("exploitation", Country, "Country", "The country in which the person was identified.", {
    reduced: "keep",
  }),
  region: quasiIdentifier(
    "exploitation",
    Region,
    "Region",
    "The region in which the person was identified.",
  ).optional(),
  date: quasiIdentifier("exploitation", PartialDate, "Date", "When the person was identified.", { reduced: "year" }),
  proactive: operational(
    null,
    YesNo,
    "Proactive",
    "Whether the organisation sought the person out rather than waiting for a report.",
  ).optional(),
  circumstances: sensitiveField(
    "exploitation",
    listOf(
      oneOf(
        "raid",
        "border-check",
        "self-escape",
        "release",
        "rescue-by-family",
        "medical-visit",
        "complaint",
        "online-report",
        "outreach",
      ),
      10,
    ),
    "Circumstances",
    "The circumstances of the identification.",
    { reduced: "keep" },
  ).optional(),
  firstReportOn: quasiIdentifier(
    "exploitation",
    PartialDate,
    "First report on",
    "When the case was first reported to anybody.",
    { reduced: "year" },
  ).optional(),
  note: freeTextField(
    "exploitation",
    FreeText,
    "Note",
    "What the caseworker adds about the identification.",
  ).optional(),
});
/** {@inheritDoc Identification} */
export interface Identification extends z.infer<typeof Identification> {}
