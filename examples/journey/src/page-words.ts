import type { PurposeCode } from "@nrs-kit/domain";
import { WHOLE_RECORDS } from "./view.js";
import { titled } from "./words.js";

/** What a reader of the terminal or of the page sees for the codes of a story. */
export const categoryTitle = (category: string): string =>
  category === WHOLE_RECORDS ? "Records as a whole" : titled("data-category", category);

/** The title of a role. */
export const roleTitle = (role: string): string => titled("actor-role", role);

/** The title of a purpose. */
export const purposeTitle = (purpose: PurposeCode): string => titled("purpose", purpose);

/** The title of a state of a referral or an identification. */
export const stateTitle = (state: string): string => titled("referral-state", state);

/** The title of a status. */
export const statusTitle = (status: string | undefined): string =>
  status === undefined ? "No decision yet" : titled("trafficking-status", status);

/** An instant as people read it, in the time of the file. */
export const instantTitle = (instant: string): string => instant.replace("T", " ").replace(/:00(?:\.0+)?Z$/, " UTC");
