/**
 * Reports of how many people were identified and helped, by month and year, that name nobody.
 *
 * @module @nrs-kit/anonymisation/reports
 */
export { AGE_GROUPS, type AgeGroup, ageGroupOf } from "../people/age-group.js";
export { GENDER_GROUPS, type GenderGroup } from "../people/gender-group.js";
export type { CountedPerson, ReportPopulation } from "./counted-person.js";
export { openSeries } from "./open-series.js";
export { parsePlan, parseSeries, writtenSeries } from "./parse-series.js";
export { newPeopleCount, type PeopleCount } from "./people-count.js";
export { personOfCase } from "./person-of-case.js";
export { type PublishedReport, publishReport, type ReportRequest } from "./publish-report.js";
export { FOUNDING_DESTINATIONS } from "./report-dimensions.js";
export type { ReportSeries, SeriesPlan } from "./report-series.js";
