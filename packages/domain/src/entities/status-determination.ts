import type * as z from "zod";
import { entity } from "../entity.js";
import { operational, quasiIdentifier, sensitiveField } from "../field.js";
import { DeterminationBodyCode } from "../generated/code-lists/determination-body.js";
import { TraffickingStatusCode } from "../generated/code-lists/trafficking-status.js";
import { OrganisationId } from "../ids.js";
import { CalendarDate, listOf, oneOf, PartialDate, Uuid } from "../primitives.js";

/** One decision on the status of a person; a later one replaces it and never erases it (HTCDS trafficking status). */
export const StatusDetermination = entity(
  "StatusDetermination",
  "One decision on the status of a person; a later one replaces it and never erases it.",
  {
    status: sensitiveField(
      "exploitation",
      TraffickingStatusCode,
      "Status",
      "The status given: a presumed victim is not an identified victim, and a potential victim is neither.",
      { reduced: "keep" },
    ),
    decidedBy: operational("exploitation", DeterminationBodyCode, "Decided by", "The kind of body that decided.", {
      reduced: "keep",
    }),
    organisation: operational(null, OrganisationId, "Organisation", "The organisation that decided.").optional(),
    decidedOn: quasiIdentifier("exploitation", PartialDate, "Decided on", "When the decision was made.", {
      reduced: "year",
    }),
    validUntil: operational(null, CalendarDate, "Valid until", "The last day on which the decision holds.").optional(),
    criteria: sensitiveField(
      "exploitation",
      listOf(oneOf("act", "means", "purpose"), 3),
      "Criteria",
      "Which elements of the definition were found satisfied.",
      { reduced: "keep" },
    ).optional(),
    appeal: sensitiveField(
      "exploitation",
      oneOf("none", "pending", "upheld", "overturned"),
      "Appeal",
      "Whether the decision is contested, and with what result.",
      { reduced: "keep" },
    ).optional(),
    recoveryPeriodUntil: sensitiveField(
      "exploitation",
      CalendarDate,
      "Recovery period until",
      "The last day of the recovery and reflection period.",
    ).optional(),
    supersedes: operational(null, Uuid, "Supersedes", "The earlier decision that this one replaces.").optional(),
  },
);
/** {@inheritDoc StatusDetermination} */
export interface StatusDetermination extends z.infer<typeof StatusDetermination> {}
