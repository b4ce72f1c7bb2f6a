/** How sure a value is: read in its source, believed from memory, or decided by this project. */
export type Mark = "read" | "believed" | "design";

/** One value that a jurisdiction decides, with its mark and its source. A value without a source does not load. */
export interface Parameter<Value> {
  readonly value: Value;
  readonly mark: Mark;
  readonly source: string;
}

/** A value for each urgency of a referral. */
export type ByUrgency = Readonly<Record<"immediate" | "urgent" | "high" | "routine", number>>;

/** Everything that a jurisdiction decides about the process. */
export interface ProfileValues {
  readonly adultAge: number;
  readonly selfConsentAge: number;
  readonly assentAge: number;
  readonly guardianDays: number;
  readonly presumingBodies: readonly string[];
  readonly confirmingBodies: readonly string[];
  readonly childMayWithdrawIdentification: boolean;
  readonly reasonableGroundsDays: number;
  readonly mdtDays: number;
  readonly formalDecisionDays: number;
  readonly inconclusiveMonths: number;
  readonly reconsiderationDays: number;
  readonly reflectionDays: number;
  readonly interpreterHours: number;
  readonly consentDefaultDays: number;
  readonly consentAtMostDays: number;
  readonly crisisHours: number;
  readonly stayDays: number;
  readonly stayMaxMonths: number;
  /** A stay for danger to life or health has no limit. */
  readonly dangerUnlimited: boolean;
  readonly exceptionalReviewDays: number;
  readonly exitPlanDays: number;
  readonly outreachMonths: number;
  readonly childEmergencyPlacementHours: number;
  readonly mandatoryReportingOfAdults: boolean;
  readonly mandatoryReportingHours: number;
  readonly exceptionHours: number;
  readonly ackHours: ByUrgency;
  readonly referralDecisionHours: ByUrgency;
  readonly infoHours: number;
  readonly waitlistDays: number;
  readonly holdReviewDays: number;
  readonly noShowDays: number;
  readonly feedbackDays: number;
  readonly stopHours: number;
  readonly serviceStartHours: ByUrgency;
  readonly assessmentDays: number;
  readonly planDays: number;
  readonly planReviewDays: number;
  readonly riskHours: number;
  /** Days after which a risk of that level is assessed again. */
  readonly riskReview: Readonly<Record<"imminent" | "high" | "medium" | "low", number>>;
  readonly monitoringMonths: number;
  /** Months after the end of assistance in which the person is contacted. */
  readonly monitoringSchedule: readonly number[];
  readonly contactWindowDays: number;
  readonly contactLostDays: number;
  readonly lostContactMonths: number;
  readonly preventionMonths: number;
  readonly legalInfoDays: number;
  /** Nothing reaches a migration authority without consent. */
  readonly immigrationFirewall: boolean;
  readonly kMin: number;
  readonly retentionYearsOfAdults: number;
  readonly retentionOfChildrenUntilAge: number;
  /** The data protection act in force. */
  readonly dataLaw: string;
  readonly languages: readonly string[];
  /** The IANA time zone in which days begin and end. */
  readonly timeZone: string;
  /** Which days are public holidays: a calendar of this package. */
  readonly holidays: "none" | "md";
}

/** The name of a parameter. */
export type ParameterName = keyof ProfileValues;

/** What one jurisdiction decides, from a day on. One case may span several profiles. */
export interface JurisdictionProfile {
  /** The code of the jurisdiction, such as `md`; `generic` where nothing else is known. */
  readonly jurisdiction: string;
  /** The first day on which it holds: YYYY-MM-DD. */
  readonly validFrom: string;
  readonly parameters: { readonly [Name in ParameterName]: Parameter<ProfileValues[Name]> };
}
