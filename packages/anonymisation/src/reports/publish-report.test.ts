import { AggregateReport, CaseFile } from "@nrs-kit/domain";
import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { describe, expect, it } from "vitest";
import { readSample } from "../../test/golden.js";
import { ageGroupOf } from "../people/age-group.js";
import { textAt } from "../release/classes-of-texts.js";
import { auditLedger } from "../tables/audit-ledger.js";
import type { CountedPerson } from "./counted-person.js";
import { openSeries } from "./open-series.js";
import { personOfCase } from "./person-of-case.js";
import { publishReport } from "./publish-report.js";
import type { ReportSeries, SeriesPlan } from "./report-series.js";

let ids = 0;
const newId = (): string => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`;

const COUNTRIES: Readonly<Record<string, string>> = {
  Turkey: "TR",
  "Russian Federation": "RU",
  "Kosovo (UNSCR 1244)": "XK",
  Cyprus: "CY",
  Serbia: "RS",
  Ukraine: "UA",
  "United Arab Emirates": "AE",
  Moldova: "MD",
};

const FORMS: Readonly<Record<string, string>> = {
  "sexual exploitation": "sexual-exploitation",
  "forced labour": "forced-labour",
  "forced begging": "forced-begging",
  "domestic servitude": "domestic-servitude",
};

/** The synthetic sample of as many victims as the founding text counts to the end of 2008. */
function samplePeople(): readonly CountedPerson[] {
  const { table } = readSample(new URL("../../test-data/", import.meta.url), "nrs2443");
  return Array.from({ length: table.rows }, (_, row): CountedPerson => {
    const age = Number(textAt(table, "age", row));
    return {
      population: "identified-victims",
      registered: textAt(table, "year", row),
      gender: textAt(table, "sex", row) === "F" ? "woman" : "man",
      age: ageGroupOf({ ageAtRegistration: age }, "2008"),
      forms: [FORMS[textAt(table, "exploitation", row)] ?? "organ-removal"],
      countries: [COUNTRIES[textAt(table, "destination", row)] ?? "IT"],
      services: row % 3 === 0 ? ["medical", "legal"] : row % 7 === 0 ? ["shelter", "recreational"] : ["social"],
    };
  });
}

const people = samplePeople();
const years = Array.from({ length: 8 }, (_, at) => String(2001 + at));
const plan: SeriesPlan = {
  population: "identified-victims",
  whole: { until: "2008" },
  parts: years,
  source: "SYNTHETIC: an invented table of the same size as the first report of the Centre",
};

const madeOf = (series: ReportSeries, some: readonly CountedPerson[], part?: string) => {
  const made = publishReport(series, some, { ...(part === undefined ? {} : { part }), newId });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
};

const faultsOf = (series: ReportSeries, some: readonly CountedPerson[], part?: string) => {
  const made = publishReport(series, some, { ...(part === undefined ? {} : { part }), newId });
  return made.ok ? [] : made.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("publishReport", () => {
  it("reports eight years and their sum, 2,443 people, in the form of the standard, with nothing small to be seen", () => {
    let series = openSeries(plan);
    const tables: AggregateReport[] = [];
    for (const year of [...years, undefined]) {
      const made = madeOf(series, people, year);
      tables.push(...made.tables);
      series = made.series;
    }
    expect(tables.length).toBe(9 * 11);
    for (const table of tables) {
      expect(AggregateReport.parse(table)).toEqual(table);
      for (const { count = 0 } of table.cells) expect(count === 0 || count >= 11).toBe(true);
    }
    const whole = tables.slice(-11);
    expect(whole.map(({ cells }) => cells.at(-1)?.count)).toEqual(Array(11).fill(2443));
    expect(whole[0]?.period).toEqual({ until: "2008" });
    const shownGirlsAndBoys = whole[1]?.cells.filter(({ keys }) =>
      ["0-13", "14-17"].includes(keys["Person.ageAtRegistration"] ?? ""),
    );
    expect(shownGirlsAndBoys?.length).toBe(2);
    const hidden = tables.flatMap(({ cells }) => cells.filter(({ suppressed }) => suppressed)).length;
    expect(hidden).toBeGreaterThan(20);
    // A reader who has every table, and computes with all of them.
    for (const ledger of series.ledgers) {
      const audit = auditLedger(ledger);
      expect(audit.ok).toBe(true);
      for (const { low, high } of audit.ok ? audit.value.intervals : [])
        expect(high === "unbounded" || high - low >= 10).toBe(true);
    }
  }, 60_000);

  it("hides more in a later report where it would give an earlier one away", () => {
    const of = (registered: string, gender: CountedPerson["gender"], count: number): CountedPerson[] =>
      Array<CountedPerson>(count).fill({
        population: "potential-victims",
        registered,
        gender,
        age: "25-34",
        forms: [],
        countries: [],
        services: [],
      });
    const some = [
      ...of("2026-01-03", "woman", 60),
      ...of("2026-01-09", "man", 4),
      ...of("2026-02", "woman", 30),
      ...of("2026-02-11", "man", 20),
    ];
    const months: SeriesPlan = {
      population: "potential-victims",
      whole: { from: "2026-01", until: "2026-02" },
      parts: ["2026-01", "2026-02"],
      source: "SYNTHETIC",
    };
    const alone = madeOf(openSeries({ ...months, parts: [] }), some);
    expect(alone.tables[0]?.cells.map(({ count }) => count)).toEqual([90, 24, 0, 114]);
    const january = madeOf(openSeries(months), some, "2026-01");
    expect(january.tables[0]?.cells.map(({ count }) => count)).toEqual([undefined, undefined, 0, 64]);
    const february = madeOf(january.series, some, "2026-02");
    expect(february.tables[0]?.cells.map(({ count }) => count)).toEqual([30, 20, 0, 50]);
    const both = madeOf(february.series, some);
    expect(both.tables[0]?.cells.map(({ count }) => count)).toEqual([undefined, undefined, 0, 114]);
    expect(both.tables.length).toBe(9);
  });

  it("counts each person once in every table: several forms are `several`", () => {
    const [first] = people;
    const some = Array.from(
      { length: 24 },
      (_, at): CountedPerson => ({
        ...(first as CountedPerson),
        registered: "2008",
        forms: at < 12 ? ["forced-labour", "forced-begging"] : ["other"],
        countries: at < 12 ? ["IT"] : ["TR", "RU"],
      }),
    );
    const { tables } = madeOf(openSeries({ ...plan, parts: [] }), some);
    const shown = (place: number) =>
      Object.fromEntries(
        tables[place]?.cells.flatMap(({ keys, count = 0 }) =>
          count > 0 ? [[Object.values(keys)[0] ?? "total", count]] : [],
        ) ?? [],
      );
    expect(shown(2)).toEqual({ several: 12, "other-or-unknown": 12, total: 24 });
    expect(shown(3)).toEqual({ several: 12, "elsewhere-or-unknown": 12, total: 24 });
  });

  it("shows nothing of fewer than k people but that there are some", () => {
    const { tables } = madeOf(openSeries({ ...plan, parts: [], k: 5 }), people.slice(0, 4));
    expect(tables.every(({ cells, minCell }) => minCell === 5 && cells.every(({ suppressed }) => suppressed))).toBe(
      true,
    );
  });

  it("refuses another part, a part twice, and people of whom the time is unclear, each at its place", () => {
    const series = openSeries(plan);
    expect(faultsOf(series, people, "2009")).toEqual(["report.part-unknown /part"]);
    const { series: once } = madeOf(series, people, "2001");
    expect(faultsOf(once, people, "2001")).toContain("ledger.release-repeated /ledgers/0/releases/1/id");
    const months = { ...plan, whole: { from: "2008-01", until: "2008-12" }, parts: ["2008-01"] };
    const [one] = people;
    const other = { ...(one as CountedPerson), registered: "2008-01-15" };
    const unclear = [
      other,
      { ...other, registered: "2008" },
      { ...other, registered: "2008-02" },
      { ...other, registered: "2007" },
    ];
    expect(faultsOf(openSeries(months), unclear, "2008-01")).toEqual([
      "report.time-unclear /people/1/registered",
      "report.time-unclear /people/2/registered",
    ]);
  });
});

describe("personOfCase", () => {
  const file = exampleCaseFileJson();
  const withStatus = (...statuses: NonNullable<CaseFile["statusDeterminations"]>[number]["status"][]): CaseFile =>
    CaseFile.parse({
      ...file,
      statusDeterminations: statuses.map((status, at) => ({
        status,
        decidedBy: "ngo",
        decidedOn: `2026-11-0${at + 1}`,
      })),
      traffickingExperiences: [
        {
          purposes: [
            { type: "forced-labour", country: "TR", countryIsProxy: false },
            { type: "forced-labour", country: "RU", countryIsProxy: false },
          ],
        },
      ],
    });

  it("takes from a case what is counted, and nothing else", () => {
    expect(personOfCase(withStatus("presumed-victim", "identified-victim-assistance"))).toEqual({
      population: "identified-victims",
      registered: "2026-11-02",
      gender: "woman",
      age: "25-34",
      forms: ["forced-labour", "forced-labour"],
      countries: ["TR", "RU"],
      services: ["medical"],
    });
  });

  it("takes a decision of which only the month is known for one of its last day", () => {
    const of = (...days: readonly string[]): CaseFile =>
      CaseFile.parse({
        ...file,
        statusDeterminations: days.map((decidedOn, at) => ({
          status: at === 0 ? "not-a-victim" : "identified-victim-formal",
          decidedBy: "ngo",
          decidedOn,
        })),
      });
    expect(personOfCase(of("2026-10-01", "2026-11"))?.population).toBe("identified-victims");
    expect(personOfCase(of("2026-11-05", "2026-10~"))).toBeUndefined();
    expect(personOfCase(of("2026-10~", "2026-11-05"))?.population).toBe("identified-victims");
    expect(personOfCase(of("2026-11-05", "2026-11-05"))?.population).toBe("identified-victims");
  });

  it("does not count whom no body identified, and keeps people at risk apart", () => {
    expect(personOfCase(withStatus("presumed-victim"))).toBeUndefined();
    expect(personOfCase(withStatus("identified-victim-formal", "not-a-victim"))).toBeUndefined();
    expect(personOfCase(withStatus("potential-victim-at-risk"))?.population).toBe("potential-victims");
  });
});

describe("ageGroupOf", () => {
  it.each([
    [{ ageAtRegistration: 17 }, "14-17"],
    [{ ageAtRegistration: 18, birthDate: "1950" }, "18-24"],
    [{ birthDate: "2008-11-03" }, "14-17"],
    [{ birthDate: "2008-11-02" }, "18-24"],
    [{ birthDate: "2008-11" }, "unknown"],
    [{ birthDate: "1980~" }, "unknown"],
    [{ birthDate: "2026-11-03" }, "unknown"],
    [{ birthDate: "2026" }, "0-13"],
    [{ birthDate: "1890" }, "unknown"],
    [{ birthDate: "1980~", ageBand: "48-plus" }, "35-plus"],
    [{ ageBand: "9-17" }, "unknown"],
    [{ ageBand: "0-8" }, "0-13"],
    [{}, "unknown"],
  ] as const)("puts %j into %s", (known, group) => {
    expect(ageGroupOf(known, "2026-11-02")).toBe(group);
  });
});
