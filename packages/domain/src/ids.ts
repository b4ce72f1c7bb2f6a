import type * as z from "zod";
import { Uri, Uuid } from "./primitives.js";

/** Identifies a case between two partners; random, and never the same for a third (pairwise). */
export const CaseId = Uuid.brand<"CaseId">();
/** Identifies a case between two partners. */
export type CaseId = z.infer<typeof CaseId>;

/** Identifies a person between two partners: a pairwise pseudonym. */
export const PersonId = Uuid.brand<"PersonId">();
/** Identifies a person between two partners. */
export type PersonId = z.infer<typeof PersonId>;

/** Identifies a worker of an organisation. */
export const WorkerId = Uuid.brand<"WorkerId">();
/** Identifies a worker of an organisation. */
export type WorkerId = z.infer<typeof WorkerId>;

/** Identifies a referral; also the conversation in which its messages travel. */
export const ReferralId = Uuid.brand<"ReferralId">();
/** Identifies a referral. */
export type ReferralId = z.infer<typeof ReferralId>;

/** Identifies one consent record: one purpose, one recipient, one set of categories. */
export const ConsentId = Uuid.brand<"ConsentId">();
/** Identifies one consent record. */
export type ConsentId = z.infer<typeof ConsentId>;

/** Identifies the conversation in which consent was asked. */
export const ConsentFormId = Uuid.brand<"ConsentFormId">();
/** Identifies the conversation in which consent was asked. */
export type ConsentFormId = z.infer<typeof ConsentFormId>;

/** Identifies a disclosure without consent. */
export const ExceptionId = Uuid.brand<"ExceptionId">();
/** Identifies a disclosure without consent. */
export type ExceptionId = z.infer<typeof ExceptionId>;

/** Identifies an organisation by a stable address or URN; organisations are compared by it and never by name. */
export const OrganisationId = Uri.brand<"OrganisationId">();
/** Identifies an organisation by a stable address or URN. */
export type OrganisationId = z.infer<typeof OrganisationId>;

/** Identifies a programme and its money, such as an IATI activity. */
export const ProgrammeId = Uri.brand<"ProgrammeId">();
/** Identifies a programme and its money. */
export type ProgrammeId = z.infer<typeof ProgrammeId>;
