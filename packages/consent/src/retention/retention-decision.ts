import { ageStateOf, type CaseFile, daysOf, type LegalProceeding, type Person, type Referral } from "@nrs-kit/domain";
import { placeholderRetention, type RetentionProfile } from "./retention-profile.js";

/**
 * What is to be done with a file.
 *
 * - `keep`: it is needed, or its period is not over
 * - `restrict`: its period is over, and a legal hold or a proceeding asks for it: nothing else may be done with it
 * - `anonymise`: remove what identifies anybody; what remains may be counted
 * - `ask`: it cannot be told, because the file lacks a date; a person looks at it
 */
export type RetentionAction = "keep" | "restrict" | "anonymise" | "ask";

/** A rule of retention: which action, why, and from where. */
export interface RetentionRule {
  readonly id: string;
  readonly action: RetentionAction;
  readonly when: string;
  readonly source: string;
}

/** The rules of retention in their order: the first that applies decides. */
export const retentionRules = [
  { id: "RT1", action: "keep", when: "the case is not closed", source: "read GDPR5(1)(e): still needed; design" },
  { id: "RT2", action: "keep", when: "a referral of the case has not ended", source: "invariant S27; design" },
  { id: "RT3", action: "ask", when: "the day of closing is not recorded", source: "design" },
  {
    id: "RT4",
    action: "keep",
    when: "the period of the profile is not over",
    source: "profile.retentionYears; design",
  },
  {
    id: "RT5",
    action: "restrict",
    when: "the period is over, and a legal hold or an open proceeding asks for the file",
    source: "process 3.1 RETENTION_EXPIRED: no legal hold, no open proceedings; read GDPR18",
  },
  { id: "RT6", action: "anonymise", when: "otherwise", source: "read GDPR5(1)(e), IOMDP-9; invariant L14" },
] as const satisfies readonly RetentionRule[];

/** The answer: what to do, by which rule, and the first day on which it can change by itself. */
export interface RetentionDecision {
  readonly action: RetentionAction;
  readonly rule: (typeof retentionRules)[number]["id"];
  /** The first day after the period, YYYY-MM-DD, where it can be told. */
  readonly endsOn?: string;
}

/** What a file is judged from, beside itself. */
export interface RetentionQuestion {
  readonly caseFile: CaseFile;
  /** The instant of the question, RFC 3339. */
  readonly now: string;
  /** Somebody entitled asked in writing that the file be kept. */
  readonly legalHold?: boolean;
  readonly profile?: RetentionProfile;
}

/**
 * Decides what is to be done with a file now. Where a date can be read in two ways, the later end counts: what was erased
 * too early cannot be brought back, and what is kept a month longer stays protected.
 *
 * @param question - the file, the instant, a hold, and what the jurisdiction decides
 *
 * @example
 * ```ts
 * retentionDecision({ caseFile: exampleCaseFile(), now: "2050-01-01T00:00:00Z" }); // => { action: "keep", rule: "RT1" }
 * ```
 */
export function retentionDecision(question: RetentionQuestion): RetentionDecision {
  const { caseFile, now, legalHold = false, profile = placeholderRetention } = question;
  const { status, closedOn } = caseFile.case;
  if (status !== "closed" && status !== "closed-referred") return { action: "keep", rule: "RT1" };
  if ((caseFile.referrals ?? []).some(isOpen)) return { action: "keep", rule: "RT2" };
  if (closedOn === undefined) return { action: "ask", rule: "RT3" };
  const endsOn = endOf(caseFile, closedOn, profile);
  if (now.slice(0, 10) < endsOn) return { action: "keep", rule: "RT4", endsOn };
  const isHeld = legalHold || (caseFile.legalProceedings ?? []).some(isRunning);
  return isHeld ? { action: "restrict", rule: "RT5", endsOn } : { action: "anonymise", rule: "RT6", endsOn };
}

const ENDED: readonly Referral["state"][] = [
  "declined",
  "expired",
  "cancelled",
  "rerouted",
  "closed",
  "withdrawn",
  "withdrawn-with-retention",
];

const isOpen = ({ state, recordStatus = "active" }: Referral): boolean =>
  recordStatus === "active" && !ENDED.includes(state);

const OVER: readonly (LegalProceeding["stage"] | undefined)[] = [
  undefined,
  "none",
  "final-conviction",
  "final-acquittal",
  "discontinued",
];

const isRunning = ({ stage }: LegalProceeding): boolean => !OVER.includes(stage);

/** The first day after the period: the latest of everybody in the file. */
function endOf({ persons }: CaseFile, closedOn: string, profile: RetentionProfile): string {
  const closed = daysOf(closedOn).last;
  const ends = persons.map((person) => endFor(person, closed, profile));
  return [yearsAfter(closed, profile.yearsAfterClosing.value), ...ends].sort().at(-1) ?? closed;
}

/** Whoever was or may have been a child when the file was closed has it kept until an age. */
function endFor(person: Person, closed: string, profile: RetentionProfile): string {
  const general = yearsAfter(closed, profile.yearsAfterClosing.value);
  if (ageStateOf(person, closed) === "adult") return general;
  // Without a date of birth the person may have been born on the day of closing.
  const born = person.birthDate === undefined ? closed : daysOf(person.birthDate).last;
  const grown = yearsAfter(born < closed ? born : closed, profile.childUntilAge.value);
  return grown > general ? grown : general;
}

/** The same day some years later; the first of March where the day does not exist. */
function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, "0");
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return day.endsWith("-02-29") && !isLeap ? `${year}-03-01` : `${year}${day.slice(4)}`;
}
