import type * as z from "zod";
import type { MessageType, messageSchemas } from "../message.js";
import type { ToldCase } from "./told-case.js";

/** What a message of an invented case says, before it is put into its envelope. */
export interface Draft<Type extends MessageType> {
  /** From the agency that leads the case to the one that was asked, or back. */
  readonly way: "out" | "back";
  /** How long after the referral was sent. */
  readonly hours: number;
  readonly body: z.input<(typeof messageSchemas)[Type]>["body"];
}

/** How the messages of some types are drafted. */
export type Drafts<Type extends MessageType> = { readonly [One in Type]: (told: ToldCase) => Draft<One> };
