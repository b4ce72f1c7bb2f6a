import { type Refusal, type Result, refusal, settle } from "@nrs-kit/domain";
import { shortestReflectionDays } from "../charts/reflection-guards.js";
import type { ReferralRefusalCode } from "../generated/refusal-code.js";
import type { JurisdictionProfile, Parameter, ParameterName, ProfileValues } from "./profile.js";

const marks: readonly string[] = ["read", "believed", "design"];

/** What no jurisdiction may loosen: the value must pass, whatever its source says. */
const floors: { readonly [Name in ParameterName]?: (value: ProfileValues[Name]) => boolean } = {
  adultAge: (age) => age >= 18,
  confirmingBodies: (bodies) => !bodies.includes("ngo"),
  childMayWithdrawIdentification: (may) => !may,
  reflectionDays: (days) => days >= shortestReflectionDays,
  consentDefaultDays: (days) => days <= 365,
  consentAtMostDays: (days) => days <= 365,
  dangerUnlimited: (unlimited) => unlimited,
  immigrationFirewall: (stands) => stands,
  kMin: (count) => count >= 11,
};

/**
 * Loads a profile, so that it may be used.
 *
 * Refuses with `profile.without-source` at a parameter that has no source or no mark, with `profile.loosens-safety` at
 * one that takes away a protection that no jurisdiction may take away, and with `profile.malformed` at one that is
 * missing, is not a number above zero where one is asked for, or names an unknown time zone.
 *
 * @example
 * ```ts
 * loadProfile(genericProfile).ok; // => true
 * const shorter = { ...genericProfile.parameters, reflectionDays: { value: 10, mark: "read", source: "a law" } };
 * loadProfile({ ...genericProfile, parameters: shorter }).refusals[0].code; // => "profile.loosens-safety"
 * ```
 */
export function loadProfile(profile: JurisdictionProfile): Result<JurisdictionProfile, ReferralRefusalCode> {
  // The names of the generic profile are all the names there are; the type of a profile demands each.
  const names = Object.keys(template) as readonly ParameterName[];
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(profile.validFrom) ? [] : [refusal(MALFORMED, "/validFrom")];
  return settle([...dated, ...names.flatMap((name) => faultsOf(name, profile))], () => profile);
}

const MALFORMED: ReferralRefusalCode = "profile.malformed";

function faultsOf(name: ParameterName, profile: JurisdictionProfile): readonly Refusal<ReferralRefusalCode>[] {
  const pointer = `/parameters/${name}`;
  // A profile may come from a file: nothing is taken for granted but that it is an object.
  const parameter: Partial<Parameter<unknown>> | undefined = profile.parameters?.[name];
  if (parameter === undefined || !isLike(parameter.value, template[name])) return [refusal(MALFORMED, pointer)];
  const { source, mark } = parameter;
  const sourced = typeof source === "string" && source.trim() !== "" && marks.includes(String(mark));
  if (!sourced) return [refusal("profile.without-source", pointer)];
  // The floor of a parameter takes its value, which isLike has just compared with the template.
  const floor = floors[name] as ((value: unknown) => boolean) | undefined;
  return floor === undefined || floor(parameter.value) ? [] : [refusal("profile.loosens-safety", pointer)];
}

function isLike(value: unknown, model: unknown): boolean {
  if (typeof model === "number") return typeof value === "number" && Number.isFinite(value) && value > 0;
  if (Array.isArray(model)) return Array.isArray(value) && value.every((one) => isLike(one, model[0]));
  if (typeof model === "object" && model !== null) {
    const held = new Map(Object.entries(value ?? {}));
    return Object.entries(model).every(([key, one]) => isLike(held.get(key), one));
  }
  return typeof value === typeof model && value !== "" && (model !== UTC || isTimeZone(String(value)));
}

const UTC = "UTC";

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

const urgencies = { immediate: 1, urgent: 1, high: 1, routine: 1 };

/** A value of the kind that each parameter has. */
const template: ProfileValues = {
  adultAge: 1,
  selfConsentAge: 1,
  assentAge: 1,
  guardianDays: 1,
  presumingBodies: [""],
  confirmingBodies: [""],
  childMayWithdrawIdentification: false,
  reasonableGroundsDays: 1,
  mdtDays: 1,
  formalDecisionDays: 1,
  inconclusiveMonths: 1,
  reconsiderationDays: 1,
  reflectionDays: 1,
  interpreterHours: 1,
  consentDefaultDays: 1,
  consentAtMostDays: 1,
  crisisHours: 1,
  stayDays: 1,
  stayMaxMonths: 1,
  dangerUnlimited: true,
  exceptionalReviewDays: 1,
  exitPlanDays: 1,
  outreachMonths: 1,
  childEmergencyPlacementHours: 1,
  mandatoryReportingOfAdults: false,
  mandatoryReportingHours: 1,
  exceptionHours: 1,
  ackHours: urgencies,
  referralDecisionHours: urgencies,
  infoHours: 1,
  waitlistDays: 1,
  holdReviewDays: 1,
  noShowDays: 1,
  feedbackDays: 1,
  stopHours: 1,
  serviceStartHours: urgencies,
  assessmentDays: 1,
  planDays: 1,
  planReviewDays: 1,
  riskHours: 1,
  riskReview: { imminent: 1, high: 1, medium: 1, low: 1 },
  monitoringMonths: 1,
  monitoringSchedule: [1],
  contactWindowDays: 1,
  contactLostDays: 1,
  lostContactMonths: 1,
  preventionMonths: 1,
  legalInfoDays: 1,
  immigrationFirewall: true,
  kMin: 1,
  retentionYearsOfAdults: 1,
  retentionOfChildrenUntilAge: 1,
  dataLaw: "law",
  languages: ["en"],
  timeZone: UTC,
  holidays: "none",
};
