import type { Projection } from "./projection.js";

/** Whether one line of a list stays when the list is redacted; `at` is its place in the list. */
export type LineRule = (line: unknown, at: number) => boolean;

/** Whether a line of a plan is another organisation's: under redaction only the receiver's own lines stay. */
export const isOthersAction = (entity: string | undefined, line: unknown, { permit }: Projection): boolean =>
  entity === "PlanAction" &&
  !(typeof line === "object" && line !== null && "provider" in line && line.provider === permit.recipient);

/** The next of some days, as seen from the decision. */
const nextOf = (days: readonly unknown[], today: string): unknown =>
  days.filter((day) => typeof day === "string" && day >= today).sort()[0];

/**
 * Which lines of a field stay when its category is redacted: of the hearing dates of a proceeding only the next one
 * ("stage and next date only"), of any other list all that may go at all.
 *
 * @param name - the name of the field
 * @param value - its value
 * @param to - the projection
 */
export function linesOf(name: string, value: unknown, { permit }: Projection): LineRule {
  if (name !== "hearingDates" || !Array.isArray(value)) return () => true;
  const next = nextOf(value, permit.decidedAt.slice(0, 10));
  return (line, at) => line === next && value.indexOf(line) === at;
}
