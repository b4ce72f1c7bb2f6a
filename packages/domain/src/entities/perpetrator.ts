import * as z from "zod";
import { Country } from "../countries.js";
import { entity } from "../entity.js";
import { freeTextField, operational, sensitiveField } from "../field.js";
import { GenderCode } from "../generated/code-lists/gender.js";
import { PerpetratorAgeBandCode } from "../generated/code-lists/perpetrator-age-band.js";
import { PerpetratorRoleCode } from "../generated/code-lists/perpetrator-role.js";
import { RelationshipToRecruiterCode } from "../generated/code-lists/relationship-to-recruiter.js";
import { WorldRegionCode } from "../generated/code-lists/world-region.js";
import { FreeText, listOf, oneOf, YesNo } from "../primitives.js";

/**
 * A perpetrator without anything that names them; the full data stays with the police (HTCDS Perpetrator Context; CTDC
 * victim-perpetrator file).
 */
export const Perpetrator = entity(
  "Perpetrator",
  "A perpetrator without anything that names them; the full data stays with the police.",
  {
    ordinal: operational(null, z.int().min(1).max(100), "Ordinal", "Tells the perpetrators of one experience apart."),
    roles: sensitiveField(
      "criminal-proceedings",
      listOf(PerpetratorRoleCode, 20),
      "Roles",
      "What the perpetrator did.",
    ).optional(),
    roleDetails: freeTextField(
      "criminal-proceedings",
      FreeText,
      "Role details",
      "What the caseworker adds about the role.",
    ).optional(),
    isAggregate: operational(
      null,
      YesNo,
      "Is aggregate",
      "Whether the values describe several perpetrators and cannot be linked to one.",
    ),
    gender: sensitiveField(
      "criminal-proceedings",
      listOf(GenderCode, 6),
      "Gender",
      "The gender, or the genders of several.",
    ).optional(),
    ageBand: sensitiveField(
      "criminal-proceedings",
      listOf(PerpetratorAgeBandCode, 20),
      "Age band",
      "The band of ages, or the bands of several.",
    ).optional(),
    citizenshipRegion: sensitiveField(
      "criminal-proceedings",
      listOf(WorldRegionCode, 20),
      "Region of citizenship",
      "The part of the world whose citizenship they hold.",
    ).optional(),
    citizenship: sensitiveField(
      "criminal-proceedings",
      Country,
      "Citizenship",
      "The country of citizenship.",
    ).optional(),
    relationship: sensitiveField(
      "criminal-proceedings",
      listOf(RelationshipToRecruiterCode, 20),
      "Relationship",
      "What the perpetrator was to the person.",
    ).optional(),
    organised: sensitiveField(
      "criminal-proceedings",
      oneOf("individual", "loose-group", "organised-group", "family", "state-actor", "business"),
      "Organised",
      "Whether they acted alone or in a group.",
    ).optional(),
    knownToPolice: sensitiveField(
      "criminal-proceedings",
      YesNo,
      "Known to police",
      "Whether the police know of the perpetrator.",
    ).optional(),
  },
);
/** {@inheritDoc Perpetrator} */
export interface Perpetrator extends z.infer<typeof Perpetrator> {}
