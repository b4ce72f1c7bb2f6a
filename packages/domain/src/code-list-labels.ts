import type { Language } from "./refusal-page.js";

/** The texts of one code. */
export interface CodeLabel {
  readonly code: string;
  /** `active` or `deprecated`. */
  readonly status: string;
  /** The version of the standard that introduced it. */
  readonly since: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly definition: Readonly<Record<Language, string>>;
  /** `unreviewed` until a named native reviewer signs the translation. */
  readonly review: Readonly<Record<"ro" | "ru", string>>;
  readonly source: string;
  /** What else the list says of a code, such as the events a reason may be used for. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The texts of one code list. */
export interface CodeListLabels {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  /** An open list accepts codes that a profile declares. */
  readonly open: boolean;
  readonly version: string;
  readonly codes: readonly CodeLabel[];
}
