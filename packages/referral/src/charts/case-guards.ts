import { isDisclosurePermit } from "@nrs-kit/consent";
import { fits } from "../faults.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import { allOf, type Guard, type UncheckedEvent } from "../guard.js";
import { closed, count, identifier, type Shape } from "../shape.js";
import { attesting, attestingForAChild, guardOf, type PersonContext, personFields, personIsAnAdult } from "./person.js";

/** Where the other charts of a case stand, as far as the case depends on them. */
export interface Standing {
  /** The states of the identification, risk, plan, monitoring and prevention charts. */
  readonly identification?: string;
  readonly risk?: string;
  readonly plan?: string;
  readonly monitoring?: string;
  readonly prevention?: string;
  /** How many referrals run on: neither ended nor stopping. */
  readonly openReferrals: number;
  /** How many of them rest on consent. */
  readonly openUnderConsent: number;
  /** How many stays have not ended. */
  readonly openStays: number;
}

/** What a case holds. */
export interface CaseFileContext extends PersonContext {
  /** How often the case was opened again; history is kept. */
  readonly reopenings: number;
}

/** The shape of what an instance holds. */
export const caseFileContext: Shape<CaseFileContext> = closed({ ...personFields, reopenings: count });

const isStanding = (value: unknown): value is Partial<Standing> => typeof value === "object" && value !== null;

const standing = (
  name: string,
  refusal: ReferralRefusalCode,
  test: (standing: Partial<Standing>, event: UncheckedEvent) => boolean,
): Guard<CaseFileContext> =>
  guardOf(name, {
    refusal,
    pointer: "/standing",
    needs: ["standing"],
    test: (_, event) => isStanding(event.standing) && test(event.standing, event),
  });

const standsIn = (name: string, chart: keyof Standing, states: readonly string[]): Guard<CaseFileContext> =>
  standing(name, "standing.other", (where) => states.some((state) => state === where[chart]));

const nothingIsLeftOpen = standing(
  "nothingIsLeftOpen",
  "case.still-open",
  ({ openReferrals, openStays, plan }) => openReferrals === 0 && openStays === 0 && plan !== "active",
);

const referralsAreStopped = standing(
  "referralsUnderConsentAreStopped",
  "case.still-open",
  ({ openUnderConsent }) => openUnderConsent === 0,
);

const attests = (event: UncheckedEvent, code: string): boolean =>
  Array.isArray(event.attested) && event.attested.includes(code);

const lifeOrHealthIsAtRisk = guardOf<CaseFileContext>("lifeOrHealthIsAtRisk", {
  refusal: "danger.not-stated",
  pointer: "/standing/risk",
  needs: ["standing", "attested"],
  test: (_, event) =>
    (isStanding(event.standing) && event.standing.risk === "imminent") || attests(event, "emergency-medical-need"),
});

/** A risk that is not assessed is treated as high. */
const riskRoseOrNeedAppeared = guardOf<CaseFileContext>("riskRoseOrNeedAppeared", {
  refusal: "concern.without-ground",
  pointer: "/standing/risk",
  needs: ["standing", "attested"],
  test: (_, event) =>
    attests(event, "new-need-was-found") || (isStanding(event.standing) && event.standing.risk !== "low"),
});

const newOwnerIsNamed = guardOf<CaseFileContext>("newOwnerAcceptedTheCase", {
  refusal: "owner.not-accepted",
  pointer: "/acceptedBy",
  needs: ["acceptedBy"],
  test: (context, { acceptedBy }) => fits(identifier, acceptedBy) && acceptedBy !== context.owner,
});

const permitIsForTheNewOwner = guardOf<CaseFileContext>("permitIsForTheNewOwner", {
  refusal: "release.without-permit",
  pointer: "/permit",
  needs: ["permit"],
  test: (context, { permit, acceptedBy }) =>
    isDisclosurePermit(permit) && permit.recipient === acceptedBy && permit.caseId === context.case,
});

const newOwnerAcceptedUnderPermit = allOf(newOwnerIsNamed, permitIsForTheNewOwner);

/** The guards of this chart. */
export const caseGuards = {
  lifeOrHealthIsAtRisk,
  interviewIsConsented: allOf(attesting("interview-was-consented"), attestingForAChild("representative-is-present")),
  adultDecidesFreely: allOf(personIsAnAdult, attesting("decides-with-capacity")),
  personIsAnAdult,
  nothingPointsToTrafficking: attesting("no-indicator-was-found"),
  victimIsPresumed: standsIn("personIsPresumedOrConfirmed", "identification", ["presumed", "confirmed"]),
  personIsAtRiskOnly: standsIn("personIsAtRiskOnly", "identification", ["potential-victim"]),
  personIsNotIdentified: standsIn("personIsNotIdentified", "identification", ["not-identified"]),
  preventionGraduated: standsIn("preventionGraduated", "prevention", ["graduated"]),
  needsAndRiskAreAssessed: allOf(
    standsIn("riskIsAssessed", "risk", ["low", "medium", "high", "imminent"]),
    attestingForAChild("best-interests-were-assessed"),
  ),
  planIsActive: standsIn("planIsActive", "plan", ["active"]),
  nothingIsOpenAndRiskIsLow: allOf(
    nothingIsLeftOpen,
    standsIn("riskIsMediumAtMost", "risk", ["low", "medium"]),
    attesting("supervisor-agreed"),
  ),
  personIsNotIdentifiedAndAtRisk: allOf(
    standsIn("personIsNotIdentified", "identification", ["not-identified"]),
    attesting("vulnerability-is-present"),
  ),
  newOwnerAcceptedUnderPermit,
  riskRoseOrNeedAppeared,
  nothingIsLeftToDo: allOf(
    standsIn("monitoringIsCompleted", "monitoring", ["completed"]),
    nothingIsLeftOpen,
    attesting("supervisor-agreed", "no-legal-deadline-is-open"),
  ),
  adultWithdrawsFromEverything: allOf(personIsAnAdult, attesting("decides-with-capacity"), referralsAreStopped),
  contactFailed: allOf(attesting("safe-contact-failed-twice"), attestingForAChild("child-was-reported-missing")),
  identityWasVerifiedAgain: attesting("identity-was-verified-again"),
  tracedPersonIsAnAdult: allOf(personIsAnAdult, nothingIsLeftOpen),
  newConsentWasGiven: attesting("new-consent-was-given"),
  nothingHoldsTheRecord: attesting("no-legal-hold"),
};

/** What the events of this chart leave in its record. */
export const caseRecorders = {
  recordNewOwner: (context: CaseFileContext, event: UncheckedEvent): CaseFileContext => ({
    ...context,
    owner: String(event.acceptedBy),
  }),
  recordReopening: (context: CaseFileContext): CaseFileContext => ({ ...context, reopenings: context.reopenings + 1 }),
};
