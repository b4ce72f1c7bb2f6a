import { refusalPages as anonymisation } from "@nrs-kit/anonymisation/refusals";
import { refusalPages as consent } from "@nrs-kit/consent/refusals";
import type { Language, RefusalPage, RefusalText } from "@nrs-kit/domain";
import { BugError } from "@nrs-kit/domain";
import { refusalPages as domain } from "@nrs-kit/domain/refusals";
import { refusalPages as interchange } from "@nrs-kit/interchange/refusals";
import { refusalPages as referral } from "@nrs-kit/referral/refusals";

/** Every refusal code of the packages behind the command, with its page. */
export const catalogue: ReadonlyMap<string, RefusalPage> = new Map(
  [domain, consent, interchange, referral, anonymisation].flat().map((page) => [page.code, page]),
);

/**
 * The explanation of a code in a language.
 *
 * @param code - a refusal code of the packages
 * @param language - the language
 *
 * @example
 * ```ts
 * textOf("consent.withdrawn", "en").what.length > 0; // => true
 * ```
 */
export function textOf(code: string, language: Language): RefusalText {
  const page = catalogue.get(code);
  if (page === undefined) throw new BugError(`the code ${code} has no page`);
  return page.text[language];
}
