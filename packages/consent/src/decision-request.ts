import type { ActorRoleCode, DataCategoryCode, LegalBasisCode, PurposeCode } from "@nrs-kit/domain";

/** The question: may this category go to this role, for this purpose, on this basis? */
export interface DecisionRequest {
  /** What the receiver will do with the data. */
  readonly purpose: PurposeCode;
  /** The role in which the receiver acts. */
  readonly role: ActorRoleCode;
  readonly category: DataCategoryCode;
  /** The legal basis; without one everything is denied. */
  readonly basis?: LegalBasisCode | undefined;
  /** Whether the person counts as an adult now; a presumed child counts as a child. */
  readonly subject: "adult" | "child";
  /** The receiver is a suspected exploiter, a complicit official or a relative under suspicion. */
  readonly receiverHasConflict?: boolean;
  /** An effective consent record names this purpose, receiver and category. */
  readonly consentCovers?: boolean;
  /** The person excluded this category or receiver. */
  readonly withheldByPerson?: boolean;
  /** The representative is lawful and without conflict of interest. */
  readonly representativeVerified?: boolean;
  /** Sender and receiver are the same organisation. */
  readonly sameOrganisation?: boolean;
  /** Citation of the law behind a legal obligation. */
  readonly legalRef?: string | undefined;
  /** The categories that a court order names. */
  readonly orderCategories?: readonly DataCategoryCode[] | undefined;
  /** The person cannot consent at this moment. */
  readonly personCannotConsent?: boolean;
  /** The smallest count behind the value of a statistic. */
  readonly cellCount?: number | undefined;
}

/** What a jurisdiction decides about disclosures. */
export interface DecisionProfile {
  /** The smallest count that may be published. */
  readonly kMin: number;
  /** Whether the law obliges to report adults. */
  readonly mandatoryReportingOfAdults: boolean;
}

/**
 * The profile used when none is given: the smallest publishable count is 11 (CTDC codebooks), and adults are reported
 * only with their consent (design decision: the Moldovan rule was not read).
 */
export const defaultDecisionProfile: DecisionProfile = { kMin: 11, mandatoryReportingOfAdults: false };
