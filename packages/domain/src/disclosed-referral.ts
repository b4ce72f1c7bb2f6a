import type * as z from "zod";
import type { Disclosed } from "./disclosed-case-file.js";
import { disclosedForm } from "./disclosed-form.js";
import { Referral } from "./entities/referral.js";

/** The schema of a referral as its receiver sees it. */
// The disclosed form of an object is an object with the same keys; its type is spelled out by Disclosed.
export const DisclosedReferral = disclosedForm(Referral) as unknown as z.ZodType<DisclosedReferral>;
/** A referral as its receiver sees it. */
export interface DisclosedReferral extends Disclosed<Referral> {}
