import { readFileSync } from "node:fs";
import { CaseFile } from "@nrs-kit/domain";
import { syntheticCase } from "@nrs-kit/domain/synthetic";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { newPeopleCount, openSeries, parsePlan, parseSeries, publishReport, writtenSeries } from "./index.js";

const schemaOf = (name: string) =>
  new Ajv2020({ strict: true }).compile(
    JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8")),
  );
const [ofPlan, ofSeries] = [schemaOf("report-plan"), schemaOf("published-series")];

const plan = {
  planVersion: "1.0",
  population: "potential-victims",
  whole: { from: "2025", until: "2026" },
  parts: ["2025", "2026"],
  k: 5,
  source: "SYNTHETIC",
  destinations: ["TR", "MD"],
};

/** A case of somebody whom reports count. */
const COUNTED = 5;
const count = newPeopleCount();
for (let seed = 0; seed < 400; seed++) count.add(CaseFile.parse(syntheticCase(seed)));

const published = () => {
  const read = parsePlan(plan);
  if (!read.ok) throw new Error(read.refusals[0].code);
  const newId = () => "00000000-0000-4000-8000-000000000000";
  const made = publishReport(openSeries(read.value), count.people, { part: "2025", newId });
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value.series;
};

describe("a series as JSON", () => {
  it("is read as it was written, in the form of its schema", () => {
    const series = published();
    const json: unknown = JSON.parse(JSON.stringify(writtenSeries(series)));
    expect(ofSeries(json), JSON.stringify(ofSeries.errors)).toBe(true);
    const read = parseSeries(json);
    expect(read.ok && read.value).toEqual(series);
  });

  it("holds no count that was not published", () => {
    const cells = published().ledgers.flatMap(({ releases }) => releases.flatMap(({ table }) => table.cells));
    expect(cells.some(({ suppressed }) => suppressed)).toBe(true);
    expect(cells.filter(({ suppressed, count: shown }) => suppressed === (shown !== undefined))).toEqual([]);
  });

  it("is refused with ledgers of another plan", () => {
    const written = writtenSeries(published());
    const other = { ...written, plan: { ...written.plan, parts: ["2025"] } };
    expect(parseSeries(other)).toMatchObject({
      ok: false,
      refusals: [{ code: "report.series-malformed", pointer: "/ledgers" }],
    });
  });
});

describe("a plan", () => {
  it("is read in the form of its schema", () => {
    expect(ofPlan(plan), JSON.stringify(ofPlan.errors)).toBe(true);
    const { planVersion: _, ...read } = plan;
    expect(parsePlan(plan)).toEqual({ ok: true, value: read });
  });

  it.each([
    ["/planVersion", { planVersion: "2.0" }],
    ["/population", { population: "everybody" }],
    ["/parts/0", { parts: ["soon"] }],
    ["/k", { k: 1 }],
    ["/source", { source: "" }],
    ["/destinations/0", { destinations: ["Turkey"] }],
    ["", { more: 1 }],
  ])("is refused at %j, by program and schema", (pointer, change) => {
    const changed = { ...plan, ...change };
    expect(parsePlan(changed)).toMatchObject({ ok: false, refusals: [{ code: "report.plan-malformed", pointer }] });
    expect(ofPlan(changed)).toBe(false);
  });
});

describe("newPeopleCount", () => {
  it("counts everybody once", () => {
    const again = newPeopleCount();
    const file = CaseFile.parse(syntheticCase(COUNTED));
    expect(again.add(file).ok).toBe(true);
    expect(again.add(file)).toMatchObject({
      ok: false,
      refusals: [{ code: "report.person-repeated", pointer: "/persons/0/id" }],
    });
    expect(again.people).toHaveLength(1);
  });
});
