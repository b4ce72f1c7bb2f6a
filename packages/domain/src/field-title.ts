import type { Language } from "./refusal-page.js";

/** A title in three languages. */
export interface FieldTitle extends Readonly<Record<Language, string>> {
  /** Whether a native reviewer who knows the field has signed the translation. */
  readonly review: Readonly<Record<"ro" | "ru", string>>;
}
