import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createActor } from "xstate";
import { walk, wholeSystem } from "../testing/walk-system.js";
import { parseSystem } from "./parse-system.js";
import type { SystemSnapshot } from "./system.js";
import { type SystemState, systemLogic } from "./system-logic.js";

const systems = [...walk(7, 400)].flatMap(({ came }) => (came ? [came.system] : []));
const codes = (value: unknown): readonly string[] => {
  const read = parseSystem(value);
  return read.ok ? [] : read.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("the stored system of a case", () => {
  test("is read back as it was, wherever the case stands", () => {
    for (const system of systems) {
      expect(parseSystem(JSON.parse(JSON.stringify(system)))).toEqual({
        ok: true,
        value: JSON.parse(JSON.stringify(system)),
      });
    }
  });

  const whole = wholeSystem();
  test.each<readonly [what: string, value: unknown, expected: string]>([
    ["no object", "case", "snapshot.malformed "],
    ["a list", [], "snapshot.malformed "],
    ["another version", { ...whole, version: 2 }, "version.unknown /version"],
    ["no owner", { ...whole, owner: "" }, "snapshot.malformed /owner"],
    ["a member that nobody knows", { ...whole, secret: 1 }, "snapshot.malformed "],
    ["no instances", { ...whole, instances: [] }, "snapshot.malformed /instances"],
    ["an instance of no chart", { ...whole, instances: { weather: {} }, services: {} }, "chart.unknown /instances/0"],
    [
      "a service that is not there",
      { ...whole, services: { "referral/one": "service/none" } },
      "snapshot.malformed /services",
    ],
    [
      "a referral that is not there",
      { ...whole, services: { "referral/none": "service/one" } },
      "snapshot.malformed /services",
    ],
  ])("is refused with %s", (_, value, expected) => {
    expect(codes(value)).toEqual([expected]);
  });

  test("is refused with a code, or is another system, when it was tampered with", () => {
    const keys = Object.keys(whole.instances);
    const tampered = fc.tuple(
      fc.constantFrom(...keys),
      fc.constantFrom("chart", "version", "value", "context"),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(tampered, ([key, member, item]) => {
        const instances = { ...whole.instances, [key]: { ...whole.instances[key], [member]: item } };
        const read = parseSystem({ ...whole, instances });
        if (read.ok) expect(parseSystem(read.value)).toEqual(read);
        else expect(read.refusals[0].pointer).toMatch(/^\/instances\/\d+/);
      }),
      { numRuns: 500 },
    );
  });
});

test("an actor of the system stands where the pure function leads, and keeps the answer to every event", () => {
  const steps = [...walk(11, 300)];
  let system: SystemSnapshot | undefined;
  let actor = createActor(systemLogic(wholeSystem())).start();
  for (const { before, key, event, came, codes: refused } of steps) {
    if (before !== system && JSON.stringify(before) !== JSON.stringify(actor.getSnapshot().context.system)) {
      actor = createActor(systemLogic(before)).start();
    }
    actor.send({ ...event, instance: key });
    const { context }: { readonly context: SystemState } = actor.getSnapshot();
    system = context.system;
    expect(context.system).toEqual(came?.system ?? before);
    expect(context.effects).toEqual(came?.effects ?? []);
    expect(context.refusals.map(({ code }) => code)).toEqual(refused);
  }
  expect(steps.some(({ came }) => came === undefined) && steps.some(({ came }) => came !== undefined)).toBe(true);
});
