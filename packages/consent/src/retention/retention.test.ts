import { CaseFile, type CaseFileJson, daysOf } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyRetention } from "./copy-retention.js";
import { retentionDecision, retentionRules } from "./retention-decision.js";
import { loadRetention, placeholderRetention, type RetentionProfile } from "./retention-profile.js";

const closedFile = (more: Partial<CaseFileJson> = {}, ofCase: object = {}, birthDate = "1990-05-17") => {
  const json = exampleCaseFileJson();
  const { majorityAtRegistration: _, ageBand: __, ...person } = json.persons[0] ?? {};
  return CaseFile.parse({
    ...json,
    case: { ...json.case, status: "closed", closedOn: "2020-03-10", closureReason: "needs-met", ...ofCase },
    persons: [{ ...person, birthDate }],
    referrals: [],
    ...more,
  });
};
const onDay = (caseFile: CaseFile, day: string, legalHold = false) =>
  retentionDecision({ caseFile, now: `${day}T12:00:00Z`, legalHold });

describe("retentionDecision", () => {
  test("keeps an open case and one whose referral has not ended, however old", () => {
    expect(onDay(closedFile({}, { status: "open" }), "2099-01-01")).toEqual({ action: "keep", rule: "RT1" });
    const [referral] = exampleCaseFileJson().referrals ?? [];
    const open = closedFile({ referrals: referral ? [referral] : [] });
    expect(onDay(open, "2099-01-01")).toEqual({ action: "keep", rule: "RT2" });
  });

  test("asks a person when the day of closing is not recorded", () => {
    const { closedOn: _, ...undated } = closedFile().case;
    expect(onDay({ ...closedFile(), case: undated } as CaseFile, "2099-01-01")).toEqual({ action: "ask", rule: "RT3" });
  });

  test("keeps an adult's file for ten years after closing, to the day", () => {
    const file = closedFile();
    expect(onDay(file, "2030-03-09")).toEqual({ action: "keep", rule: "RT4", endsOn: "2030-03-10" });
    expect(onDay(file, "2030-03-10")).toEqual({ action: "anonymise", rule: "RT6", endsOn: "2030-03-10" });
  });

  test.each([
    ["a child of sixteen until twenty-eight, which is later", "2004-01-02", "2032-01-02"],
    ["one of whom only the year is known by its last day", "2004", "2032-12-31"],
    ["one born on a leap day until the first of March where there is none", "2003-02-28", "2031-02-28"],
    ["somebody of eighteen like an adult", "2002-03-10", "2030-03-10"],
  ])("keeps the file of %s", (_, birthDate, endsOn) => {
    expect(onDay(closedFile({}, {}, birthDate), "2099-01-01").endsOn).toBe(endsOn);
  });

  test("counts somebody of whom no age is known as born on the day of closing", () => {
    const file = closedFile();
    const { birthDate: _, ...unknown } = file.persons[0] ?? {};
    expect(onDay({ ...file, persons: [unknown] } as CaseFile, "2099-01-01").endsOn).toBe("2048-03-10");
  });

  test("keeps the file as long as anybody in it asks for", () => {
    const child = { id: "7d3f0b52-4a86-4f0e-9c1d-0a5be0f4c104", role: ["dependant" as const], birthDate: "2019-06-01" };
    const [principal] = exampleCaseFileJson().persons;
    const file = closedFile({ persons: [{ ...principal, birthDate: "1980-01-01" } as never, child] });
    expect(onDay(file, "2040-01-01")).toEqual({ action: "keep", rule: "RT4", endsOn: "2047-06-01" });
  });

  test("restricts a file whose period is over under a hold or an open proceeding, and not under an ended one", () => {
    const proceeding = (stage: string) => ({ ...closedFile(), legalProceedings: [{ stage }] }) as unknown as CaseFile;
    expect(onDay(closedFile(), "2031-01-01", true).action).toBe("restrict");
    expect(onDay(proceeding("appeal"), "2031-01-01")).toMatchObject({ action: "restrict", rule: "RT5" });
    for (const stage of ["none", "final-conviction", "final-acquittal", "discontinued"]) {
      expect(onDay(proceeding(stage), "2031-01-01").action).toBe("anonymise");
    }
    expect(onDay(proceeding("appeal"), "2029-01-01").action).toBe("keep");
  });

  test("never anonymises earlier than it did, when time passes or the date is less exact", () => {
    const dates = fc.constantFrom("2020", "2020-03", "2020-03-10", "2020-02-29", "2020~");
    const births = fc.constantFrom("1990", "2004-05", "2010-02-28", "2012~", "2019-12-31");
    const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, births, days, fc.nat(4000), (closedOn, birthDate, day, later) => {
        const file = closedFile({}, { closedOn }, birthDate);
        const today = day.toISOString().slice(0, 10);
        const then = new Date(day.getTime() + later * 86_400_000).toISOString().slice(0, 10);
        const [before, after] = [onDay(file, today), onDay(file, then)];
        if (before.action === "anonymise") expect(after.action).toBe("anonymise");
        expect(before.endsOn).toBe(after.endsOn);
        const exact = closedFile({}, { closedOn: daysOf(closedOn).first }, daysOf(birthDate).first);
        expect((onDay(exact, today).endsOn ?? "") <= (before.endsOn ?? "")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("has a source for each rule, and each rule is reached above", () => {
    expect(retentionRules.map(({ id }) => id)).toEqual(["RT1", "RT2", "RT3", "RT4", "RT5", "RT6"]);
    expect(retentionRules.every(({ source }) => source.length > 5)).toBe(true);
  });
});

describe("copyRetention", () => {
  const now = "2026-11-24T09:00:00Z";

  test.each([
    [{}, { action: "keep", rule: "RC5" }],
    [{ retentionUntil: "2026-11-24" }, { action: "keep", rule: "RC5", by: "2026-11-24" }],
    [{ retentionUntil: "2026-11-23" }, { action: "erase", rule: "RC4", by: "2026-11-23" }],
    [{ endedBeforeAcceptance: true }, { action: "erase", rule: "RC3" }],
    [{ consentEndedAt: now }, { action: "erase", rule: "RC2", by: "2026-11-27T09:00:00.000Z" }],
    [
      { consentEndedAt: now, endedBeforeAcceptance: true },
      { action: "erase", rule: "RC2", by: "2026-11-27T09:00:00.000Z" },
    ],
    [
      { consentEndedAt: now, retentionBasis: "SYNTHETIC: a law" },
      { action: "restrict", rule: "RC1" },
    ],
    [{ retentionBasis: "SYNTHETIC: a law" }, { action: "keep", rule: "RC5" }],
  ])("decides about a copy with %j", (copy, expected) => {
    expect(copyRetention(copy, now)).toEqual(expected);
  });
});

describe("loadRetention", () => {
  const faults = (more: object): readonly string[] => {
    const loaded = loadRetention({ ...placeholderRetention, ...more } as RetentionProfile);
    return loaded.ok ? [] : loaded.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
  };
  const ten = { value: 10, source: "a law", mark: "read" };

  test("loads the placeholders, which say of themselves that a lawyer must replace them", () => {
    expect(faults({})).toEqual([]);
    expect(placeholderRetention.yearsAfterClosing).toMatchObject({
      mark: "design",
      source: expect.stringContaining("lawyer"),
    });
  });

  test.each([
    [{ yearsAfterClosing: { ...ten, source: " " } }, "retention.without-source /yearsAfterClosing"],
    [{ stopHours: { ...ten, mark: "guessed" } }, "retention.without-source /stopHours"],
    [{ stopHours: { value: 10 } }, "retention.without-source /stopHours"],
    [{ yearsAfterClosing: { ...ten, value: 0 } }, "retention.profile-malformed /yearsAfterClosing"],
    [{ yearsAfterClosing: { ...ten, value: 1.5 } }, "retention.profile-malformed /yearsAfterClosing"],
    [{ childUntilAge: { ...ten, value: 17 } }, "retention.profile-malformed /childUntilAge"],
    [{ childUntilAge: undefined }, "retention.profile-malformed /childUntilAge"],
    [{ validFrom: "soon" }, "retention.profile-malformed /validFrom"],
  ])("refuses %j", (more, fault) => {
    expect(faults(more)).toEqual([fault]);
  });
});
