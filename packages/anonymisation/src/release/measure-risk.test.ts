import { describe, expect, it } from "vitest";
import { ADULT_ABSENT, adultSample } from "../../test/adult.js";
import { columnsOf } from "../search/column.js";
import { measureRisk } from "./measure-risk.js";

const adult = adultSample();
if (adult === undefined) console.info(ADULT_ABSENT);

describe("measureRisk", () => {
  it("tells a prosecutor, a journalist and a marketer apart", () => {
    const fields = ["sex", "age"];
    const sample = columnsOf(fields, [
      ["F", "17"],
      ["F", "17"],
      ["M", "40"],
    ]);
    const population = columnsOf(fields, [
      ["F", "17"],
      ["F", "17"],
      ["F", "17"],
      ["F", "17"],
      ["M", "40"],
      ["M", "40"],
    ]);
    const risk = measureRisk(sample, fields, population);
    expect(risk.ok && risk.value).toEqual({
      records: 3,
      classes: 2,
      uniqueRecords: 1 / 3,
      prosecutor: 1,
      journalist: 0.5,
      marketer: 1 / 3,
    });
  });

  it("refuses a population that lacks people of the data", () => {
    const sample = columnsOf(["sex"], [["F"], ["F"]]);
    const risk = measureRisk(sample, ["sex"], columnsOf(["sex"], [["F"]]));
    expect(risk.ok || risk.refusals[0].code).toBe("population.people-missing");
  });

  it("refuses a column that the data lack", () => {
    const risk = measureRisk(columnsOf(["sex"], [["F"]]), ["age"]);
    expect(risk.ok || risk.refusals[0].pointer).toBe("/quasiIdentifiers");
  });

  it.skipIf(adult === undefined)("finds the 19,502 classes of the census sample", () => {
    const table = adult?.table ?? columnsOf([], []);
    const risk = measureRisk(table, Object.keys(table.columns));
    expect(risk.ok && [risk.value.classes, risk.value.marketer]).toEqual([19_502, 19_502 / 30_162]);
  });
});
