/** The values of `Task.status` (HL7 FHIR R4) that a referral of ours comes to. */
export type TaskStatus =
  | "draft"
  | "requested"
  | "accepted"
  | "rejected"
  | "in-progress"
  | "on-hold"
  | "completed"
  | "failed"
  | "cancelled";

/**
 * The edges of the referral Task: which status may follow which. Read in the state diagram of the guide SDOH Clinical Care
 * (HL7/fhir-sdoh-clinicalcare), the only place where they are published. `entered-in-error` may follow any status and is
 * no step of a referral.
 */
export const taskEdges: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
  draft: ["requested"],
  requested: ["accepted", "rejected", "cancelled"],
  accepted: ["in-progress", "on-hold", "cancelled", "completed", "failed"],
  "in-progress": ["on-hold", "cancelled", "completed", "failed"],
  "on-hold": ["in-progress", "cancelled", "completed", "failed"],
  rejected: [],
  completed: [],
  failed: [],
  cancelled: [],
};

/** Where our steps leave the edges of the guide, and why. */
export const taskDeviations: readonly {
  readonly from: TaskStatus;
  readonly to: TaskStatus;
  readonly reason: string;
}[] = [
  {
    from: "draft",
    to: "cancelled",
    reason: "A draft that is given up was never sent: there is no Task that a partner could see, and none is written.",
  },
];

// The projection is a decision of this project; the states that it names are those of the referral chart.
const statusOf: Readonly<Record<string, TaskStatus>> = {
  draft: "draft",
  "release-check": "draft",
  ready: "draft",
  sent: "requested",
  received: "requested",
  "info-requested": "requested",
  waitlisted: "requested",
  accepted: "accepted",
  "no-show": "accepted",
  "in-service": "in-progress",
  "on-hold": "on-hold",
  completed: "completed",
  declined: "rejected",
  expired: "cancelled",
  cancelled: "cancelled",
  withdrawing: "cancelled",
  withdrawn: "cancelled",
  "withdrawn-with-retention": "cancelled",
  "stop-escalated": "cancelled",
  // Reached with a status that stays, but for a referral that is given up because nobody came.
  closed: "failed",
  rerouted: "cancelled",
};

/**
 * The status of the FHIR Task of a referral that comes into a state. A Task that was rejected, completed or cancelled, or
 * failed, stays so, whatever happens to the referral afterwards: a withdrawal after the end travels as a message of ours.
 * An open question and a waiting list are `requested` with a reason in words, because the guide has no edge for them.
 *
 * @param state - a state of the referral chart
 * @param before - the status that the Task had; none before the first one
 *
 * @example
 * ```ts
 * taskStatus("declined", "requested"); // => "rejected"
 * taskStatus("closed", "rejected"); // => "rejected"
 * taskStatus("closed", "accepted"); // => "failed"
 * taskStatus("nowhere"); // => undefined
 * ```
 */
export function taskStatus(state: string, before?: TaskStatus): TaskStatus | undefined {
  if (!Object.hasOwn(statusOf, state)) return undefined;
  const isSettled = before !== undefined && taskEdges[before].length === 0;
  return isSettled ? before : statusOf[state];
}
