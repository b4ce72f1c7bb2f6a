import type { PopulationModel } from "@nrs-kit/domain";
import { describe, expect, it } from "vitest";
import { compileHierarchy } from "../hierarchy/compile-hierarchy.js";
import { columnsOf } from "../search/column.js";
import { generalisedPeople } from "./generalised-people.js";
import { populationFaultsOf } from "./verify-population.js";

const tableOf = (texts: string) =>
  columnsOf(
    ["a"],
    [...texts].map((text) => [text]),
  );
const faultsOf = (released: string, people: string, ...models: readonly PopulationModel[]) =>
  populationFaultsOf(tableOf(released), tableOf(people), ["a"], models).map(
    ({ code, pointer, params }) => `${code} ${pointer}${params === undefined ? "" : ` ${params.model}`}`,
  );
const presence = (least: number, most: number): PopulationModel => ({ model: "delta-presence", least, most });

describe("a class in view of its population", () => {
  it("may be all of the people who look alike, and no more", () => {
    expect(faultsOf("xx", "xx")).toEqual([]);
    expect(faultsOf("xxx", "xx")).toEqual(["population.people-missing /population"]);
    expect(faultsOf("xy", "xx")).toEqual(["population.people-missing /population"]);
  });

  it("holds with exactly k people, and not with one fewer", () => {
    expect(faultsOf("x", "xxx", { model: "k-map", k: 3 })).toEqual([]);
    expect(faultsOf("yx", "yyyyxx", { model: "k-map", k: 3 })).toEqual(["population.model-fails /rows/1 0"]);
  });

  it("holds with exactly the greatest and the least share, decided by whole numbers", () => {
    expect(faultsOf("xxx", "xxxxxxxxxx", presence(0.3, 0.3))).toEqual([]);
    expect(faultsOf("xxxx", "xxxxxxxxxx", presence(0, 0.3))).toEqual(["population.model-fails /rows/0 0"]);
    expect(faultsOf("xx", "xxxxxxxxxx", presence(0.3, 1))).toEqual(["population.model-fails /rows/0 0"]);
  });

  it("names the first row of each class that fails, and each model by its place", () => {
    const models = [presence(0, 1), { model: "k-map", k: 4 }, presence(0, 0.5)] as const;
    expect(faultsOf("zxy", "zzzzxxy", ...models)).toEqual([
      "population.model-fails /rows/1 1",
      "population.model-fails /rows/2 1",
      "population.model-fails /rows/2 2",
    ]);
  });

  it("tells that nobody of some people is among the records only where a least share is asked for", () => {
    expect(faultsOf("x", "xy", presence(0, 1))).toEqual([]);
    expect(faultsOf("x", "xy", { model: "k-map", k: 1 })).toEqual([]);
    expect(faultsOf("x", "xy", presence(0, 1), presence(0.5, 1))).toEqual([
      "population.model-fails /population/models/1 1",
    ]);
    expect(faultsOf("x", "x", presence(0.5, 1))).toEqual([]);
  });

  it("lists a hundred classes that fail, and no more", () => {
    const texts = Array.from({ length: 130 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
    const faults = (count: number) => faultsOf([...texts].slice(0, count).join(""), texts, { model: "k-map", k: 2 });
    expect([99, 100, 101, 130].map((count) => faults(count).length)).toEqual([99, 100, 100, 100]);
  });
});

describe("the people as a release shows them", () => {
  const compiled = compileHierarchy([
    ["x", "g", "*"],
    ["y", "g", "*"],
    ["z", "h", "*"],
  ]);
  const hierarchy = compiled.ok ? compiled.value : { values: [], levels: [] };
  const textsOf = (texts: string, levels: Readonly<Record<string, number>>) => {
    const shown = generalisedPeople(tableOf(texts), levels, [{ field: "a", hierarchy }]);
    const { dictionary = [], codes = [] } = shown?.columns.a ?? {};
    return shown && Array.from({ length: shown.rows }, (_, row) => dictionary[codes[row] ?? -1]).join("");
  };

  it("have the values of the level that the record states, the finest where it states none", () => {
    expect(textsOf("xyz", { a: 1 })).toBe("ggh");
    expect(textsOf("xyz", { a: 2 })).toBe("***");
    expect(textsOf("xyz", {})).toBe("xyz");
  });

  it("are nobody's where a column is missing, also one that every object has, or a value that somebody holds is unknown", () => {
    expect(textsOf("xq", { a: 1 })).toBeUndefined();
    expect(textsOf("qx", { a: 1 })).toBeUndefined();
    expect(generalisedPeople(tableOf("x"), {}, [{ field: "toString", hierarchy }])).toBeUndefined();
    // What stands in the dictionary and is held by nobody does not matter.
    const unheld = { rows: 1, columns: { a: { dictionary: ["x", "q"], codes: [0] } } };
    expect(generalisedPeople(unheld, { a: 1 }, [{ field: "a", hierarchy }])).toEqual({
      rows: 1,
      columns: { a: { dictionary: ["g", ""], codes: [0] } },
    });
    const outside = { rows: 1, columns: { a: { dictionary: ["x"], codes: [5] } } };
    expect(generalisedPeople(outside, {}, [{ field: "a", hierarchy }])).toBeUndefined();
  });
});
