import { refusalPages as anonymisation } from "@nrs-kit/anonymisation/refusals";
import { refusalPages as consent } from "@nrs-kit/consent/refusals";
import type { RefusalText } from "@nrs-kit/domain";
import { codeListLabels } from "@nrs-kit/domain/labels";
import { refusalPages as domain } from "@nrs-kit/domain/refusals";
import { refusalPages as interchange } from "@nrs-kit/interchange/refusals";
import { refusalPages as referral } from "@nrs-kit/referral/refusals";

const pages = new Map(
  [domain, consent, interchange, referral, anonymisation].flat().map((page) => [String(page.code), page.text.en]),
);

const unexplained: RefusalText = { what: "This code has no page.", why: "", do: "Report it." };

/** What a refusal code means, why, and what to do, from the catalogues of the packages. */
export const explained = (code: string): RefusalText => pages.get(code) ?? unexplained;

const titles = new Map(
  codeListLabels.map(({ name, codes }) => [name, new Map(codes.map(({ code, title }) => [code, title.en]))]),
);

/** The English title of a code of a list; the code itself when the list does not know it. */
export const titled = (list: string, code: string): string => titles.get(list)?.get(code) ?? code;
