import type { JurisdictionProfile, Mark, Parameter } from "./profile.js";

const marked =
  (mark: Mark) =>
  <Value>(value: Value, source: string): Parameter<Value> => ({ value, mark, source });

const read = marked("read");
const believed = marked("believed");
const design = <Value>(value: Value): Parameter<Value> => ({ value, mark: "design", source: "design" });

/** What holds where a jurisdiction says nothing of its own: the Conventions, and decisions of this project. */
export const genericProfile: JurisdictionProfile = {
  jurisdiction: "generic",
  validFrom: "2008-02-01",
  parameters: {
    adultAge: read(18, "UN Trafficking Protocol, article 3(d)"),
    selfConsentAge: design(18),
    assentAge: design(7),
    guardianDays: design(1),
    presumingBodies: read(
      [
        "ngo",
        "police",
        "multidisciplinary-team",
        "social-assistance-authority",
        "national-coordination-unit",
        "foreign-authority",
      ],
      "Moldova, Law 241/2005, article 15: authorities and NGOs may identify",
    ),
    confirmingBodies: read(
      ["multidisciplinary-team", "police", "prosecutor", "national-coordination-unit", "foreign-authority"],
      "Moldova, Law 241/2005, article 15; UK, National Referral Mechanism guidance 2017",
    ),
    childMayWithdrawIdentification: read(false, "UK, National Referral Mechanism guidance 2017"),
    reasonableGroundsDays: believed(5, "UK practice: five working days; a soft deadline that raises a flag"),
    mdtDays: design(10),
    formalDecisionDays: read(45, "UK, National Referral Mechanism guidance 2017; a soft deadline"),
    inconclusiveMonths: design(6),
    reconsiderationDays: design(30),
    reflectionDays: read(30, "Council of Europe Convention CETS 197, article 13(1)"),
    interpreterHours: design(24),
    consentDefaultDays: read(90, "Washington State Coalition Against Domestic Violence, releases of information"),
    consentAtMostDays: design(365),
    crisisHours: believed(72, "general knowledge of referral practice"),
    stayDays: read(30, "ipn.md on Moldova, Government Decision 1362/2006 (repealed)"),
    stayMaxMonths: read(6, "ipn.md on Moldova, Government Decision 1362/2006 (repealed)"),
    dangerUnlimited: read(true, "ipn.md on Moldova, Government Decision 1362/2006 (repealed)"),
    exceptionalReviewDays: design(30),
    exitPlanDays: design(14),
    outreachMonths: design(3),
    childEmergencyPlacementHours: believed(72, "Moldova, Law 140/2013"),
    mandatoryReportingOfAdults: design(false),
    mandatoryReportingHours: design(24),
    exceptionHours: design(4),
    ackHours: design({ immediate: 1, urgent: 4, high: 24, routine: 24 }),
    referralDecisionHours: design({ immediate: 4, urgent: 24, high: 72, routine: 240 }),
    infoHours: design(72),
    waitlistDays: design(30),
    holdReviewDays: design(14),
    noShowDays: design(7),
    feedbackDays: design(14),
    stopHours: design(72),
    serviceStartHours: read({ immediate: 1, urgent: 3, high: 24, routine: 72 }, "Primero, service timeframes"),
    assessmentDays: design(10),
    planDays: design(10),
    planReviewDays: design(30),
    riskHours: design(24),
    riskReview: design({ imminent: 1, high: 7, medium: 30, low: 90 }),
    monitoringMonths: design(12),
    monitoringSchedule: design([1, 3, 6, 12]),
    contactWindowDays: design(14),
    contactLostDays: design(14),
    lostContactMonths: design(6),
    preventionMonths: design(6),
    legalInfoDays: design(3),
    immigrationFirewall: design(true),
    kMin: read(11, "Counter-Trafficking Data Collaborative, codebooks"),
    retentionYearsOfAdults: design(10),
    retentionOfChildrenUntilAge: design(28),
    dataLaw: read("Regulation (EU) 2016/679", "Regulation (EU) 2016/679, articles 5 to 20"),
    languages: design(["en", "ro", "ru"]),
    timeZone: design("UTC"),
    holidays: design("none"),
  },
};
