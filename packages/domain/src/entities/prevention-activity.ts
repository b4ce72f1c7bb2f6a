import * as z from "zod";
import { Period } from "../datatypes/period.js";
import { Reach } from "../datatypes/reach.js";
import { entity } from "../entity.js";
import { operational, quasiIdentifier } from "../field.js";
import { AudienceCode } from "../generated/code-lists/audience.js";
import { ExploitationTypeCode } from "../generated/code-lists/exploitation-type.js";
import { FalseOfferCode } from "../generated/code-lists/false-offer.js";
import { PreventionTypeCode } from "../generated/code-lists/prevention-type.js";
import { RecruitmentMethodCode } from "../generated/code-lists/recruitment-method.js";
import { OrganisationId, ProgrammeId } from "../ids.js";
import { Count, listOf, Region, Uuid } from "../primitives.js";

/** An activity of awareness raising or prevention. */
export const PreventionActivity = entity("PreventionActivity", "An activity of awareness raising or prevention.", {
  id: operational(null, Uuid, "Identifier", "Identifies the activity."),
  type: operational(null, PreventionTypeCode, "Type", "What kind of activity it is."),
  audience: operational(null, listOf(AudienceCode, 20, 1), "Audience", "Whom the activity is for."),
  topics: operational(
    null,
    listOf(
      z.enum([
        ...new Set([...ExploitationTypeCode.options, ...RecruitmentMethodCode.options, ...FalseOfferCode.options]),
      ]),
      50,
    ),
    "Topics",
    "What the activity warns of.",
  ).optional(),
  regions: operational(null, listOf(Region, 100), "Regions", "The regions where it takes place.").optional(),
  period: operational(null, Period, "Period", "From when until when it runs."),
  reach: operational(null, listOf(Reach, 50), "Reach", "How many people were reached.").optional(),
  organiser: operational(null, OrganisationId, "Organiser", "The organisation that runs it."),
  programme: operational(null, ProgrammeId, "Programme", "The programme that pays for it.").optional(),
  selfIdentificationsAfter: quasiIdentifier(
    null,
    Count,
    "Self-identifications after",
    "How many people came forward afterwards; small numbers are suppressed.",
  ).optional(),
});
/** {@inheritDoc PreventionActivity} */
export interface PreventionActivity extends z.infer<typeof PreventionActivity> {}
