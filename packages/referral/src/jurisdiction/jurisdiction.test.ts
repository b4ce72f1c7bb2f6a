import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartByName, chartNames } from "../registry.js";
import { after, isWorkingDay } from "./calendar.js";
import { deadlineOf, hasCome } from "./deadlines.js";
import { genericProfile } from "./generic.js";
import { isHoliday, orthodoxEaster } from "./holidays.js";
import { loadProfile } from "./load-profile.js";
import { moldovanProfiles } from "./md.js";
import type { JurisdictionProfile } from "./profile.js";
import { profileOn } from "./profile-on.js";
import { limitNamed, timeLimitsOf, unknownLimits } from "./time-limits.js";

const chisinau = { timeZone: "Europe/Chisinau", holidays: "md" } as const;
const instants = fc.date({ min: new Date("2010-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

const altered = (name: string, parameter: unknown): JurisdictionProfile =>
  // A profile from a file can hold anything.
  ({ ...genericProfile, parameters: { ...genericProfile.parameters, [name]: parameter } }) as JurisdictionProfile;

const fault = (profile: JurisdictionProfile) => {
  const loaded = loadProfile(profile);
  return loaded.ok ? "" : loaded.refusals.map((one) => `${one.code} ${one.pointer}`).join();
};

describe("loadProfile", () => {
  test("loads the generic profile and those of Moldova", () => {
    expect([genericProfile, ...moldovanProfiles].map(fault)).toEqual(["", "", ""]);
  });

  test.each(Object.keys(genericProfile.parameters))(
    "refuses %s without a source, without a mark, or missing",
    (name) => {
      const parameters: Readonly<Record<string, { readonly value: unknown }>> = genericProfile.parameters;
      const { value } = parameters[name] ?? { value: 0 };
      const pointer = `/parameters/${name}`;
      expect([
        fault(altered(name, { value, mark: "read", source: " " })),
        fault(altered(name, { value, source: "a law" })),
        fault(altered(name, undefined)),
        fault(altered(name, { value: null, mark: "read", source: "a law" })),
      ]).toEqual([
        `profile.without-source ${pointer}`,
        `profile.without-source ${pointer}`,
        `profile.malformed ${pointer}`,
        `profile.malformed ${pointer}`,
      ]);
    },
  );

  test.each([
    ["adultAge", 16],
    ["confirmingBodies", ["ngo"]],
    ["childMayWithdrawIdentification", true],
    ["reflectionDays", 29],
    ["consentDefaultDays", 366],
    ["consentAtMostDays", 366],
    ["dangerUnlimited", false],
    ["immigrationFirewall", false],
    ["kMin", 10],
  ])("refuses a profile whose %s loosens a protection, whatever its source", (name, value) => {
    expect(fault(altered(name, { value, mark: "read", source: "a law" }))).toBe(
      `profile.loosens-safety /parameters/${name}`,
    );
  });

  test("refuses an unknown time zone", () => {
    expect(fault(altered("timeZone", { value: "Europe/Nowhere", mark: "read", source: "a map" }))).toBe(
      "profile.malformed /parameters/timeZone",
    );
  });
});

test("profileOn refuses a day before the first profile", () => {
  const found = profileOn(moldovanProfiles, "2016-01-14");
  expect(found.ok ? "" : found.refusals[0].code).toBe("profile.none-in-force");
});

describe("the calendar", () => {
  test("knows Orthodox Easter", () => {
    const easters = [2000, 2016, 2023, 2024, 2025, 2026, 2027].map(orthodoxEaster);
    expect(easters).toEqual([
      "2000-04-30",
      "2016-05-01",
      "2023-04-16",
      "2024-05-05",
      "2025-04-20",
      "2026-04-12",
      "2027-05-02",
    ]);
  });

  test("counts Easter, its Monday and the Monday of remembrance as holidays in Moldova", () => {
    const spring = ["2026-04-12", "2026-04-13", "2026-04-14", "2026-04-20"].map((day) => isHoliday("md", day));
    expect(spring).toEqual([true, true, false, true]);
  });

  test("skips weekends and holidays when it counts working days", () => {
    const before = "2026-04-10T09:00:00+03:00";
    expect(after(before, { unit: "working-days", count: 1 }, chisinau)).toBe("2026-04-14T06:00:00.000Z");
    expect(["2026-04-11", "2026-04-13", "2026-04-14"].map((day) => isWorkingDay(day, chisinau))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("keeps the time of day over both changes of the clocks", () => {
    const spring = after("2026-03-28T12:00:00+02:00", { unit: "days", count: 2 }, chisinau);
    const autumn = after("2026-10-24T12:00:00+03:00", { unit: "days", count: 2 }, chisinau);
    expect([spring, autumn]).toEqual(["2026-03-30T09:00:00.000Z", "2026-10-26T10:00:00.000Z"]);
  });

  test("counts hours as they elapse", () => {
    expect(after("2026-03-28T12:00:00+02:00", { unit: "hours", count: 24 }, chisinau)).toBe("2026-03-29T10:00:00.000Z");
  });

  test("never ends before it begins, and a longer time never ends earlier", () => {
    const unit = fc.constantFrom("hours", "days", "working-days", "months" as const) as fc.Arbitrary<"hours" | "days">;
    fc.assert(
      fc.property(instants, unit, fc.integer({ min: 1, max: 60 }), (date, one, count) => {
        const from = date.toISOString();
        const shorter = after(from, { unit: one, count }, chisinau);
        const longer = after(from, { unit: one, count: count + 1 }, chisinau);
        return Date.parse(from) < Date.parse(shorter) && shorter < longer;
      }),
    );
  });
});

describe("deadlineOf", () => {
  test("names only events that the clock may send from that state", () => {
    const since = "2026-01-05T10:00:00Z";
    const context = { urgency: "high", validUntil: since, until: since };
    const wrong = chartNames.flatMap((name) => {
      const chart = chartByName(name);
      if (!chart.ok) return [name];
      return Object.values(chart.value.table.states).flatMap((state) => {
        const due = deadlineOf({ chart: name, version: 1, value: state.name, context }, since, genericProfile);
        return due === undefined || state.on[due.event]?.meta.roles.includes("system") ? [] : [`${name} ${state.name}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("answers every state of a referral that a clock can end", () => {
    const chart = chartByName("referral");
    const states = chart.ok ? Object.values(chart.value.table.states) : [];
    const clocked = states.filter((state) => Object.keys(state.on).some((event) => /timed-out|fell-due/.test(event)));
    const context = { urgency: "urgent" };
    const silent = clocked.filter(
      ({ name }) =>
        !deadlineOf({ chart: "referral", version: 1, value: name, context }, "2026-01-05T10:00:00Z", genericProfile),
    );
    expect([clocked.length, silent]).toEqual([7, []]);
  });

  test("runs by urgency", () => {
    const sent = (urgency: string) => {
      const snapshot = { chart: "referral", version: 1, value: "sent", context: { urgency } } as const;
      return deadlineOf(snapshot, "2026-01-05T10:00:00Z", genericProfile)?.dueAt;
    };
    expect(["immediate", "urgent", "high", "routine"].map(sent)).toEqual([
      "2026-01-05T11:00:00.000Z",
      "2026-01-05T14:00:00.000Z",
      "2026-01-06T10:00:00.000Z",
      "2026-01-06T10:00:00.000Z",
    ]);
  });

  test("has come at its instant and not before", () => {
    const deadline = { event: "ack.timed-out", dueAt: "2026-01-05T11:00:00.000Z" };
    expect([hasCome(deadline, "2026-01-05T10:59:59Z"), hasCome(deadline, "2026-01-05T13:00:00+02:00")]).toEqual([
      false,
      true,
    ]);
  });
});

describe("timeLimitsOf", () => {
  const since = "2026-01-05T10:00:00Z";
  const transitions = chartNames.flatMap((name) => {
    const chart = chartByName(name);
    return chart.ok ? chart.value.table.transitions.map((one) => ({ chart: chart.value, ...one })) : [];
  });
  const named = transitions.filter(({ meta }) => meta.timeLimit?.includes("profile."));

  test("knows the parameter of every time limit that a chart names, or that no law was read for it", () => {
    const wrong = named.filter(({ meta }) => {
      const parameter = limitNamed(meta.timeLimit);
      const isUnread = unknownLimits.some((one) => meta.timeLimit?.includes(`profile.${one}`));
      return parameter === undefined ? !isUnread : !Object.hasOwn(genericProfile.parameters, parameter.parameter);
    });
    expect([named.length > 50, wrong]).toEqual([true, []]);
  });

  test("gives an instant after the beginning for each of them, of an adult", () => {
    const context = { urgency: "high", treatedAsChild: false };
    const silent = named.filter(({ chart, from, event, meta }) => {
      const limits = timeLimitsOf(
        chart,
        { chart: chart.name, version: 1, value: from, context },
        since,
        genericProfile,
      );
      return (
        limitNamed(meta.timeLimit) !== undefined && !limits.some((one) => one.event === event && one.dueAt > since)
      );
    });
    expect(silent.map(({ from, event }) => `${from} ${event}`)).toEqual([]);
  });

  test("counts by urgency, in months and in years, and not how long the data of a child are kept", () => {
    const limits = (name: string, value: string, context: object) => {
      const chart = chartByName(name);
      const snapshot = { chart: name, version: 1, value, context };
      const found = chart.ok ? timeLimitsOf(chart.value, snapshot, since, genericProfile) : [];
      return found.map(({ event, dueAt }) => `${event} ${dueAt}`);
    };
    expect(limits("referral", "accepted", { urgency: "immediate" })).toEqual([
      "service.started 2026-01-05T11:00:00.000Z",
    ]);
    expect(limits("referral", "accepted", {})).toEqual([]);
    expect(limits("prevention", "follow-up", {})).toEqual(["situation.stabilised 2026-07-05T10:00:00.000Z"]);
    expect(limits("case", "closed", { treatedAsChild: false })).toEqual(["retention.expired 2036-01-05T10:00:00.000Z"]);
    expect(limits("case", "closed", { treatedAsChild: true })).toEqual([]);
    expect(limits("case", "nowhere", {})).toEqual([]);
  });
});
