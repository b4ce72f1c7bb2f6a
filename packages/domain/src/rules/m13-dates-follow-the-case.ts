import type { CaseFile } from "../case-file.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { canPrecede } from "../partial-date.js";
import { isClosed } from "./internal/closed-case.js";
import { refusalsAt } from "./internal/refusals-at.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "date.out-of-order";

const listed = (date: string | undefined): readonly string[] => (date === undefined ? [] : [date]);

/** A case that was opened again goes on after its last closing. */
const closing = (file: CaseFile): string | undefined =>
  isClosed(file) || !file.case.reopenedOn?.length ? file.case.closedOn : undefined;

/** A stage of a case: dates that have no order among themselves, and where each stands. */
interface Stage {
  readonly datesOf: (file: CaseFile) => readonly string[];
  readonly pointer: (at: number) => string;
}

/** The stages of a case in their order. */
const STAGES: readonly Stage[] = [
  {
    datesOf: ({ identification }) => listed(identification?.firstReportOn),
    pointer: () => "/identification/firstReportOn",
  },
  { datesOf: ({ identification }) => listed(identification?.date), pointer: () => "/identification/date" },
  {
    datesOf: ({ statusDeterminations = [] }) => statusDeterminations.map(({ decidedOn }) => decidedOn),
    pointer: (at) => `/statusDeterminations/${at}/decidedOn`,
  },
  { datesOf: (file) => listed(closing(file)), pointer: () => "/case/closedOn" },
];

const isTooEarly = (date: string, before: readonly string[]): boolean =>
  before.some((earlier) => !canPrecede(earlier, date));

/**
 * M13: the first report comes before the identification, the identification before the status determinations, and they
 * before the closing. A partial date breaks the rule only when no reading of it keeps the order; a date is compared with
 * the nearest stage before it that has one.
 */
export const datesFollowTheCase: SemanticRule = {
  id: "M13",
  code,
  check: (file) => {
    let nearest: readonly string[] = [];
    return STAGES.flatMap(({ datesOf, pointer }) => {
      const [dates, before] = [datesOf(file), nearest];
      if (dates.length > 0) nearest = dates;
      return refusalsAt(dates, (date) => isTooEarly(date, before), code, pointer);
    });
  },
};
