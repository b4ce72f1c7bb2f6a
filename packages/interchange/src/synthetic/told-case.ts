import { type DisclosurePermit, disclose } from "@nrs-kit/consent";
import { BugError, CaseFile, type Consent, type Json, type Language, type Referral } from "@nrs-kit/domain";
import { type Draw, drawing, syntheticCase, type Words, wordsIn } from "@nrs-kit/domain/synthetic";
import { factsOf } from "./facts.js";
import { made } from "./made.js";
import { asGiven, permitFor } from "./permit-for.js";

/** An invented case of which messages tell: it came so far that a referral was sent, and that a person returned where that is asked. */
export interface ToldCase {
  readonly caseFile: CaseFile;
  readonly referral: Referral;
  /** The consent under which it is told of, as it was when the referral was sent. */
  readonly consent: Consent;
  readonly permit: DisclosurePermit;
  /** What the recipient may see of the case. */
  readonly disclosed: Json;
  /** The message by which the referral was requested. */
  readonly requestId: string;
  readonly draw: Draw;
  readonly words: Words;
  /** The instant so many hours after the referral was sent. */
  readonly after: (hours: number) => string;
  /** The day so many days after. */
  readonly dayAfter: (days: number) => string;
}

const MILLISECONDS_OF_AN_HOUR = 3_600_000;
const HOURS_OF_A_DAY = 24;
/** From one seed to the next that is tried: no seed that somebody would count up to. */
const STRIDE = 1_000_003;
/** Most cases come so far; that so many in a row do not means that none does. */
const TRIED = 1000;

/** The case of a seed, or of the first seed after it whose case tells enough. */
export function toldCase(seed: number, language: Language, isReturn: boolean): ToldCase {
  for (let tried = 0; tried < TRIED; tried++) {
    const from = seed + tried * STRIDE;
    const caseFile = CaseFile.parse(syntheticCase(from, language));
    const [referral, consent] = [caseFile.referrals?.[0], caseFile.consents?.[0]];
    if (referral?.sentOn === undefined || consent === undefined) continue;
    if (isReturn && caseFile.returns === undefined) continue;
    const requestId = factsOf("referral.requested", seed, referral.sentOn).id;
    const more = { requestId, draw: drawing(from), words: wordsIn[language] };
    return told(caseFile, referral, asGiven(consent), referral.sentOn, more);
  }
  throw new BugError("No invented case was told of.");
}

function told(
  caseFile: CaseFile,
  referral: Referral,
  consent: Consent,
  sentOn: string,
  more: Pick<ToldCase, "requestId" | "draw" | "words">,
): ToldCase {
  const permit = permitFor(caseFile, referral, consent, sentOn);
  const after = (hours: number): string =>
    new Date(Date.parse(sentOn) + hours * MILLISECONDS_OF_AN_HOUR).toISOString().replace(".000Z", "Z");
  // A projection consists of JSON values: free text, the only value that is not, never passes it.
  const disclosed = made(disclose(caseFile, permit)).payload as unknown as Json;
  const dayAfter = (days: number): string => after(days * HOURS_OF_A_DAY).slice(0, 10);
  return { ...more, caseFile, referral, consent, permit, disclosed, after, dayAfter };
}
