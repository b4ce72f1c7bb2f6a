import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { FundingTypeCode } from "../generated/code-lists/funding-type.js";
import { OrganisationId } from "../ids.js";
import { Line } from "../primitives.js";
import { Money } from "./money.js";
import { Period } from "./period.js";

/** Money that was promised. */
export const FundingStream = entity("FundingStream", "Money that was promised.", {
  type: member(FundingTypeCode, "Type", "What kind of money it is."),
  donor: member(OrganisationId, "Donor", "The organisation that gives it.").optional(),
  amount: member(Money, "Amount", "How much it is."),
  period: member(Period, "Period", "From when until when it may be spent."),
  earmark: member(Line, "Earmark", "What it may be spent on.").optional(),
});
/** {@inheritDoc FundingStream} */
export interface FundingStream extends z.infer<typeof FundingStream> {}
