import { describe, expect, test } from "vitest";
import { chartNamed } from "../testing/moves.js";
import { eventsOfTask } from "./task-import.js";
import { type TaskStatus, taskDeviations, taskEdges, taskStatus } from "./task-status.js";

const { states, transitions, initial, events } = chartNamed("referral").table;

/** Every way a referral can go, as far as the status of its Task tells two ways apart. */
const changes = (() => {
  const seen = new Map([[initial, new Set<TaskStatus>(["draft"])]]);
  const waiting: (readonly [state: string, status: TaskStatus])[] = [[initial, "draft"]];
  const found = new Set<string>();
  for (const [state, status] of waiting) {
    for (const { to } of transitions.filter(({ from }) => from === state)) {
      const next = taskStatus(to, status);
      if (next === undefined) throw new Error(`${to} has no status`);
      if (next !== status) found.add(`${status} ${next}`);
      const known = seen.get(to) ?? new Set();
      if (!known.has(next)) waiting.push([to, next]);
      seen.set(to, known.add(next));
    }
  }
  return { found, seen };
})();

describe("the Task of a referral", () => {
  test("has a status in every state, and none elsewhere", () => {
    expect(Object.keys(states).filter((state) => taskStatus(state) === undefined)).toEqual([]);
    expect(taskStatus("toString")).toBeUndefined();
    expect([...changes.seen.keys()].sort()).toEqual(Object.keys(states).sort());
  });

  test("moves along the edges of the guide, whatever way the referral goes, but where a deviation is listed", () => {
    const leaving = [...changes.found].filter((change) => {
      const [from, to] = change.split(" ") as [TaskStatus, TaskStatus];
      return !taskEdges[from].includes(to);
    });
    expect(leaving.sort()).toEqual(taskDeviations.map(({ from, to }) => `${from} ${to}`));
    expect(taskDeviations.every(({ reason }) => reason.endsWith("."))).toBe(true);
  });

  test("stays as it ended, as the table of the projection says of each way to the end", () => {
    const closed = ["completed", "rejected", "cancelled", "accepted"] as const;
    expect(closed.map((status) => taskStatus("closed", status))).toEqual([
      "completed",
      "rejected",
      "cancelled",
      "failed",
    ]);
    expect([...(changes.seen.get("closed") ?? [])].sort()).toEqual(["cancelled", "completed", "failed", "rejected"]);
    expect([...(changes.seen.get("rerouted") ?? [])].sort()).toEqual(["cancelled", "rejected"]);
    expect(taskStatus("withdrawing", "completed")).toBe("completed");
  });
});

describe("the Task of a partner", () => {
  const statuses = [...Object.keys(taskEdges), "received", "ready", "entered-in-error"];

  test("means events of the chart, or is refused with a code, in every state", () => {
    for (const state of Object.keys(states)) {
      for (const status of statuses) {
        for (const isFromRequester of [true, false]) {
          const meant = eventsOfTask(status, state, isFromRequester);
          if ("events" in meant) expect(meant.events.filter((event) => !events.includes(event))).toEqual([]);
          else expect(["illegal-transition", "unknown-code"]).toContain(meant.refused);
        }
      }
    }
  });

  test.each([
    ["received", "sent", ["referral.received"]],
    ["received", "received", []],
    ["accepted", "received", ["referral.accepted"]],
    ["rejected", "received", ["referral.declined"]],
    ["in-progress", "accepted", ["service.started"]],
    ["in-progress", "on-hold", ["service.resumed"]],
    ["on-hold", "in-service", ["service.paused"]],
    ["completed", "in-service", ["referral.completed"]],
    ["failed", "in-service", ["service.ended-early"]],
    ["failed", "no-show", ["referral.given-up"]],
    ["cancelled", "accepted", ["referral.cancelled"]],
    ["entered-in-error", "accepted", []],
  ])("%s in %s means %j", (status, state, expected) => {
    expect(eventsOfTask(status, state, false)).toEqual({ events: expected });
  });

  test("that the requester cancelled is a recall", () => {
    expect(eventsOfTask("cancelled", "sent", true)).toEqual({ events: ["referral.recalled"] });
  });

  test.each(["ready", "constructor", ""])("with the word %j is refused as an unknown code", (status) => {
    expect(eventsOfTask(status, "sent", false)).toEqual({ refused: "unknown-code" });
  });
});
