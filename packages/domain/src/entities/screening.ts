import type * as z from "zod";
import { Indicator } from "../datatypes/indicator.js";
import { entity } from "../entity.js";
import { operational, sensitiveField } from "../field.js";
import { WorkerId } from "../ids.js";
import { DateTime, LanguageTag, listOf, oneOf, Uri, YesNo } from "../primitives.js";

/** One run of an indicator instrument (NIEM human services). */
export const Screening = entity("Screening", "One run of an indicator instrument.", {
  instrument: operational(null, Uri, "Instrument", "The address of the instrument, with its version."),
  administeredBy: operational(null, WorkerId, "Administered by", "The worker who asked the questions.").optional(),
  date: operational(null, DateTime, "Date", "When the screening took place."),
  language: operational(null, LanguageTag, "Language", "The language of the screening.").optional(),
  interpreter: operational(null, YesNo, "Interpreter", "Whether an interpreter helped.").optional(),
  indicators: sensitiveField(
    "exploitation",
    listOf(Indicator, 200),
    "Indicators",
    "What each indicator showed.",
  ).optional(),
  result: sensitiveField(
    "exploitation",
    oneOf("no-indication", "some", "strong", "inconclusive"),
    "Result",
    "What the indicators say together; it is not a status of the person.",
    { reduced: "keep" },
  ),
  confidence: operational(
    null,
    oneOf("low", "medium", "high"),
    "Confidence",
    "How sure the worker is of the result.",
  ).optional(),
  childSpecific: operational(
    "exploitation",
    YesNo,
    "Child specific",
    "Whether the instrument is made for children.",
  ).optional(),
});
/** {@inheritDoc Screening} */
export interface Screening extends z.infer<typeof Screening> {}
