import type { AggregateReport } from "@nrs-kit/domain";
import type { ReleaseLedger } from "../tables/release-ledger.js";
import type { ReportPopulation } from "./counted-person.js";

/** What all reports of a series share. */
export interface SeriesPlan {
  readonly population: ReportPopulation;
  /** The whole time; the start may be open. Written as its parts are: YYYY for years, YYYY-MM for months. */
  readonly whole: AggregateReport["period"];
  /** The parts of it that have reports of their own, such as twelve months; none where only the whole is reported. */
  readonly parts: readonly string[];
  /** The least count that is shown: 11 for the public, 5 among partners (a proposal of the model). 11 when left out. */
  readonly k?: number;
  /** Where the counts come from. */
  readonly source: string;
  /** The countries that are counted by name; those of the founding text when left out. */
  readonly destinations?: readonly string[];
}

/**
 * All reports about one population that were published for a time and its parts: for each thing that people are counted by, the
 * ledger of its tables. Keep it: the next report is checked against it.
 */
export interface ReportSeries {
  readonly plan: SeriesPlan;
  readonly ledgers: readonly ReleaseLedger[];
}

/** The dimension of every ledger that tells the parts of the time apart. */
export const PART = "part";
