import { describe, expect, test } from "vitest";
import { chartNames } from "./registry.js";
import { replay } from "./replay.js";
import { chartNamed } from "./testing/moves.js";
import { randomWalk } from "./testing/random-walk.js";
import { newInstances } from "./testing/starts.js";

describe.each(chartNames)("replaying a log of the chart %s", (name) => {
  const chart = chartNamed(name);
  const [start] = newInstances(name);
  if (start === undefined) throw new Error("no invented case");
  // Only as far as the walk begins again.
  const walked = [...randomWalk(chart, start, 20261127, 200)];
  const again = walked.findIndex(({ before }, at) => at > 0 && before === start && walked[at - 1]?.answer.ok);
  const once = again === -1 ? walked : walked.slice(0, again);
  const accepted = once.filter(({ answer }) => answer.ok);
  const log = accepted.map(({ event }) => event as never);

  test("leads where the events led one after another", () => {
    const last = accepted.at(-1)?.answer;
    expect(replay(chart, start, log)).toEqual(last ?? { ok: true, value: start });
  });

  test("tells which event of the log is impossible, and looks no further", () => {
    const strange = {
      type: "nothing.of-this",
      at: "2026-01-05T10:00:00Z",
      by: { role: "system", organisation: "org:team" },
    };
    const half = Math.floor(log.length / 2);
    const broken = [...log.slice(0, half), strange as never, ...log.slice(half)];
    const { ok, ...answer } = replay(chart, start, broken);
    expect([ok, answer]).toMatchObject([false, { refusals: [{ pointer: `/${half}/type` }] }]);
  });
});
