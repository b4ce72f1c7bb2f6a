import type { CaseFile } from "../case-file.js";
import type { DomainRefusalCode } from "../generated/refusal-code.js";
import { canPrecede } from "../partial-date.js";
import { refusal } from "../result.js";
import { isClosed } from "./internal/closed-case.js";
import type { SemanticRule } from "./semantic-rule.js";

const code: DomainRefusalCode = "date.out-of-order";

interface DatedLeaf {
  readonly pointer: string;
  readonly date: string;
}

const leaf = (pointer: string, date: string | undefined): readonly DatedLeaf[] =>
  date === undefined ? [] : [{ pointer, date }];

/** A case that was opened again goes on after its last closing. */
const closing = (file: CaseFile): string | undefined =>
  isClosed(file) || !file.case.reopenedOn?.length ? file.case.closedOn : undefined;

/** The stages of a case in their order; dates of one stage have no order among themselves. */
const stagesOf = (file: CaseFile): readonly (readonly DatedLeaf[])[] => [
  leaf("/identification/firstReportOn", file.identification?.firstReportOn),
  leaf("/identification/date", file.identification?.date),
  (file.statusDeterminations ?? []).map(({ decidedOn }, at) => ({
    pointer: `/statusDeterminations/${at}/decidedOn`,
    date: decidedOn,
  })),
  leaf("/case/closedOn", closing(file)),
];

const isTooEarly = ({ date }: DatedLeaf, before: readonly DatedLeaf[]): boolean =>
  before.some((earlier) => !canPrecede(earlier.date, date));

/**
 * M13: the first report comes before the identification, the identification before the status determinations, and they
 * before the closing. A partial date breaks the rule only when no reading of it keeps the order; a date is compared with
 * the nearest stage before it that has one.
 */
export const datesFollowTheCase: SemanticRule = {
  id: "M13",
  code,
  check: (file) => {
    const stages = stagesOf(file).filter((stage) => stage.length > 0);
    return stages.flatMap((stage, at) =>
      stage.filter((dated) => isTooEarly(dated, stages[at - 1] ?? [])).map(({ pointer }) => refusal(code, pointer)),
    );
  },
};
