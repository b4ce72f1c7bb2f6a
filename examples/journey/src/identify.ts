import { BugError, type CaseFile, type Result } from "@nrs-kit/domain";
import { identificationChart, initialSnapshot, type SnapshotOf, step, traffickingStatus } from "@nrs-kit/referral";
import { chartStep } from "./chart-step.js";
import type { IdentificationScript } from "./story.js";
import type { ChartStep } from "./told.js";

/** The identification as the chart tells it. */
export interface Identified {
  readonly steps: readonly ChartStep[];
  /** The status by code. */
  readonly status: string | undefined;
}

type Snapshot = SnapshotOf<typeof identificationChart>;

const isAssisted = ({ serviceDeliveries = [] }: CaseFile): boolean =>
  serviceDeliveries.some(({ status }) => status === "delivered" || status === "in-progress");

const lastDetermined = ({ statusDeterminations = [] }: CaseFile): string | undefined =>
  statusDeterminations.at(-1)?.status;

/** The events of a story do not depend on the case file: a refusal is a fault of the story. */
const possible = <T>(outcome: Result<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new BugError(`the story has an impossible step: ${outcome.refusals.map(({ code }) => code).join(", ")}`);
};

/** Walks the identification chart by the events of the story; without a story the last determination stands. */
export function identify(caseFile: CaseFile, script: IdentificationScript | undefined): Identified {
  if (script === undefined) return { steps: [], status: lastDetermined(caseFile) };
  let snapshot: Snapshot = possible(initialSnapshot(identificationChart, { case: caseFile.case.id, ...script.start }));
  const steps: ChartStep[] = [];
  for (const event of script.events) {
    const moved = possible(step(identificationChart, snapshot, event));
    steps.push(chartStep(identificationChart, "identification", snapshot.value, moved.value, event));
    snapshot = moved;
  }
  return { steps, status: traffickingStatus(snapshot, isAssisted(caseFile)) };
}
