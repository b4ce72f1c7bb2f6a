import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { FundingTransactionCode } from "../generated/code-lists/funding-transaction.js";
import { CalendarDate } from "../primitives.js";
import { Money } from "./money.js";

/** Money that was moved. */
export const FundingTransaction = entity("FundingTransaction", "Money that was moved.", {
  type: member(FundingTransactionCode, "Type", "What kind of movement it was."),
  date: member(CalendarDate, "Date", "The day of the movement."),
  value: member(Money, "Value", "How much was moved."),
});
/** {@inheritDoc FundingTransaction} */
export interface FundingTransaction extends z.infer<typeof FundingTransaction> {}
