import type { RefusalCode, Severity } from "./result.js";

/** A language every text of this project is written in. */
export type Language = "en" | "ro" | "ru";

/** The three sentences that explain a refusal to the person who must act on it. */
export interface RefusalText {
  /** What is wrong, without blame and without a value from the case. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly do: string;
}

/** The page of one refusal code: how `nrs explain` and the documentation present it. */
export interface RefusalPage {
  /** The code, stable for ever. */
  readonly code: RefusalCode;
  /** How much it weighs. */
  readonly severity: Severity;
  /** The code of the list `error-code` that agencies exchange for it. */
  readonly errorCode: string;
  /** The version of the standard that introduced it. */
  readonly since: string;
  /** The explanation in each language. */
  readonly text: Readonly<Record<Language, RefusalText>>;
  /** Whether a native reviewer signed the translation. */
  readonly review: Readonly<Record<"ro" | "ru", string>>;
  /** Law, standard or design decision behind the rule. */
  readonly source: string;
}
