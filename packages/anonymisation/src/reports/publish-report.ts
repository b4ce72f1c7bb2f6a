import type { AggregateReport, Result } from "@nrs-kit/domain";
import { accept, refuse } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { ReleasedTable } from "../tables/released-table.js";
import type { CountedPerson } from "./counted-person.js";
import { peopleOf } from "./people-of.js";
import { publishTables } from "./publish-tables.js";
import { reportDimensions } from "./report-dimensions.js";
import type { ReportSeries, SeriesPlan } from "./report-series.js";

/** Which report is made. */
export interface ReportRequest {
  /** The part of the time, as the plan writes it; left out for the whole. */
  readonly part?: string;
  /** A new UUID for each table. */
  readonly newId: () => string;
}

/** The tables of one report, and the series with them in it. */
export interface PublishedReport {
  /** One table for each thing that people are counted by; this is what is published. */
  readonly tables: readonly AggregateReport[];
  readonly series: ReportSeries;
}

/**
 * Makes the report of a time or of a part of it: how many people, and how many by gender, age, form, destination and service,
 * each in a table of its own. Counts from 1 to k-1 are hidden, and so much more that no reader of all tables of the series
 * together can bound a hidden one too narrowly; a report of fewer than k people shows nothing but that. Where a table would give
 * one of an earlier report away it hides more, at the last all but its total. Everybody is counted once in every table.
 * Refuses a part that is not of the plan, or was reported before; a person of whom it is not known whether they belong to it;
 * and a report whose total alone would give another away. The series that was given stays as it is.
 *
 * Source: the rules M22 and M23 of the model; `reports.proof.md`.
 *
 * @example
 * ```ts
 * const plan = { population: "potential-victims", whole: { from: "2026", until: "2026" }, parts: [], source: "SYNTHETIC" };
 * const person = { population: "potential-victims", registered: "2026-03", gender: "woman", age: "18-24", forms: [], countries: [], services: ["legal"] };
 * const made = publishReport(openSeries(plan), Array(40).fill(person), { newId: () => "00000000-0000-4000-8000-000000000000" });
 * made.value.tables[0].cells[0]; // => { keys: { "Person.gender": "woman" }, count: 40, suppressed: false, lowerBound: false }
 * ```
 */
export function publishReport(
  series: ReportSeries,
  people: readonly CountedPerson[],
  { part, newId }: ReportRequest,
): Result<PublishedReport, AnonymisationRefusalCode> {
  const { plan, ledgers } = series;
  if (part !== undefined && !plan.parts.includes(part)) return refuse("report.part-unknown", "/part");
  const chosen = peopleOf(people, plan, part);
  if (!chosen.ok) return chosen;
  const columns = reportDimensions(plan).flatMap((dimension, place) => {
    const ledger = ledgers[place];
    const { field, codes, codeOf } = dimension;
    return ledger === undefined ? [] : [{ dimension: { field, codes }, codes: chosen.value.map(codeOf), ledger }];
  });
  const published = publishTables(columns, plan.k ?? PUBLIC_K, part);
  if (!published.ok) return published;
  return accept({
    tables: published.value.map(({ table }) => reportOf(table, plan, part, newId())),
    series: { plan, ledgers: published.value.map(({ ledger }) => ledger) },
  });
}

/** The practice of the CTDC. */
const PUBLIC_K = 11;

/** A table in the form of the standard. */
function reportOf(
  table: ReleasedTable,
  { population, whole, source }: SeriesPlan,
  part: string | undefined,
  id: string,
): AggregateReport {
  return {
    id,
    period: part === undefined ? whole : { from: part, until: part },
    population,
    dimensions: table.dimensions.map(({ field }) => field),
    cells: table.cells.map(({ keys, count, suppressed }) => ({
      keys: { ...keys },
      ...(count === undefined ? {} : { count }),
      suppressed,
      lowerBound: false,
    })),
    minCell: table.guarantee.k,
    source,
  };
}
