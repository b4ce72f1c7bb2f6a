import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { Currency, Decimal } from "../primitives.js";

/** An amount in a currency. */
export const Money = entity("Money", "An amount in a currency.", {
  amount: member(Decimal, "Amount", "The amount, with no more decimals than the currency has."),
  currency: member(Currency, "Currency", "The currency (ISO 4217)."),
});
/** {@inheritDoc Money} */
export interface Money extends z.infer<typeof Money> {}
