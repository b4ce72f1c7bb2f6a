/**
 * What a country adds to the charts: its deadlines, holidays and bodies, each with its source.
 *
 * @module @nrs-kit/referral/jurisdiction
 */
export { after, type Calendar, type Duration, isWorkingDay } from "./calendar.js";
export { contactDates, type Deadline, deadlineOf, hasCome } from "./deadlines.js";
export { genericProfile } from "./generic.js";
export { isHoliday, orthodoxEaster } from "./holidays.js";
export { loadProfile } from "./load-profile.js";
export { moldovanProfiles } from "./md.js";
export type {
  ByUrgency,
  JurisdictionProfile,
  Mark,
  Parameter,
  ParameterName,
  ProfileValues,
} from "./profile.js";
export { profileOn } from "./profile-on.js";
export { type TimeLimit, timeLimitsOf } from "./time-limits.js";
