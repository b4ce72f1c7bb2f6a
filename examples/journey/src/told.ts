import type { PurposeCode, Refusal, RefusalCode } from "@nrs-kit/domain";
import type { Finding } from "@nrs-kit/interchange";

/** One accepted step of a chart. */
export interface ChartStep {
  readonly at: string;
  /** Whose record moved. */
  readonly copy: "identification" | "sender" | "receiver";
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly role: string;
  readonly organisation: string;
  /** What the step means, in the words of the chart. */
  readonly says: string;
}

/** What leaves of one category, and why the rest does not. */
export interface CategoryRow {
  readonly category: string;
  readonly sent: number;
  readonly reduced: number;
  readonly withheld: number;
  /** Each reason once, with how often it applies. */
  readonly reasons: readonly { readonly code: string; readonly count: number }[];
}

/** What one receiver may see. */
export interface View {
  readonly organisation: string;
  readonly role: string;
  readonly purpose: PurposeCode;
  readonly at: string;
  /** The legal basis when something is permitted. */
  readonly basis?: string;
  readonly rows: readonly CategoryRow[];
  /** Why nothing is permitted. */
  readonly refusals: readonly Refusal[];
}

/** A message that was written to disk and read back by its receiver. */
export interface Post {
  readonly file: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/** What came of the referral. */
export interface Ending {
  readonly sender: string;
  readonly receiver: string | undefined;
  /** The outcome codes of the feedback, when there was one. */
  readonly feedback?: { readonly outcome: string; readonly personSatisfied: string; readonly services: number };
  /** Attempts after a withdrawal, and the codes with which they were refused. */
  readonly refusedLater: readonly { readonly attempt: string; readonly code: RefusalCode }[];
  /** Why the referral went no further, when it did not. */
  readonly stopped: readonly Refusal[];
}

/** One story as it happened: codes, counts and instants, and no value from the case. */
export interface ToldStory {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly file: string;
  readonly synthetic: boolean;
  readonly findings: readonly Finding[];
  /** The status by code; undefined before the first decision. */
  readonly status: string | undefined;
  readonly identification: readonly ChartStep[];
  readonly views: readonly View[];
  readonly posts: readonly Post[];
  readonly steps: readonly ChartStep[];
  readonly ending?: Ending | undefined;
  /** The name of an organisation of the directory; its identifier when the directory does not know it. */
  readonly nameOf: (organisation: string) => string;
}
