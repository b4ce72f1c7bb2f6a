import { existsSync, readFileSync } from "node:fs";
import type { Hierarchy } from "../src/hierarchy/compile-hierarchy.js";
import { compileHierarchy } from "../src/hierarchy/compile-hierarchy.js";
import type { PrivacyModel } from "../src/models/privacy-model.js";
import type { ColumnTable } from "../src/search/column.js";
import { columnsOf } from "../src/search/column.js";
import type { GeneralisationTask } from "../src/search/generalisation-task.js";
import type { MetricName } from "../src/search/metric.js";

/** A table with its hierarchies, read from a folder. */
export interface Sample {
  readonly table: ColumnTable;
  readonly hierarchies: Readonly<Record<string, Hierarchy>>;
}

/** One measured optimum. */
export interface GoldenCell {
  readonly cell: string;
  readonly loss: number;
  readonly suppressed: number;
}

const METRICS: Readonly<Record<string, MetricName>> = {
  "loss-am": "loss-arithmetic",
  "loss-gm": "loss-geometric",
  ent: "entropy",
  dm: "discernibility",
  aecs: "average-class-size",
};

/** Reads `name.csv` and `name_hierarchy_*.csv`, all separated by semicolons. */
export function readSample(folder: URL, name: string): Sample {
  const [fields = [], ...rows] = readLines(new URL(`${name}.csv`, folder));
  const hierarchies = fields.map((field) => {
    const compiled = compileHierarchy(readLines(new URL(`${name}_hierarchy_${field}.csv`, folder)));
    if (!compiled.ok) throw new Error(compiled.refusals[0].code);
    return [field, compiled.value] as const;
  });
  return { table: columnsOf(fields, rows), hierarchies: Object.fromEntries(hierarchies) };
}

/** Reads the measured optima, or none when the file is absent. */
export function readGolden(file: URL): GoldenCell[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ cell, loss, suppressed }) => ({ cell, loss: Number(loss), suppressed }));
}

/** The task that a cell such as `k5+te0.2:exploitation@0.05@loss-am` describes. */
export function taskOf(cell: string, { table, hierarchies }: Sample): GeneralisationTask {
  const [models = "", limit = "0", metric = ""] = cell.split("@");
  const [k = "", extra] = models.split("+");
  const [, field] = extra?.split(":") ?? [];
  const fields = Object.keys(table.columns).filter((one) => one !== field);
  const more =
    extra === undefined || field === undefined ? [] : [modelOf(extra.split(":")[0] ?? "", field, hierarchies)];
  return {
    quasiIdentifiers: fields.map((one) => ({ field: one, hierarchy: hierarchies[one] ?? { values: [], levels: [] } })),
    models: [{ model: "k-anonymity", k: Number(k.slice(1)) }, ...more],
    suppressionLimit: Number(limit),
    metric: METRICS[metric] ?? "precision",
  };
}

function modelOf(code: string, field: string, hierarchies: Sample["hierarchies"]): PrivacyModel {
  const [one = 0, other = 0] = code.slice(2).split("x").map(Number);
  switch (code.slice(0, 2)) {
    case "dl":
      return { model: "distinct-l-diversity", field, l: one };
    case "el":
      return { model: "entropy-l-diversity", field, l: one };
    case "rl":
      return { model: "recursive-c-l-diversity", field, c: one, l: other };
    case "te":
      return { model: "equal-t-closeness", field, t: one };
    default:
      return {
        model: "hierarchical-t-closeness",
        field,
        t: one,
        hierarchy: hierarchies[field] ?? { values: [], levels: [] },
      };
  }
}

function readLines(file: URL): string[][] {
  const lines = readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  return lines.map((line) => line.split(";"));
}
