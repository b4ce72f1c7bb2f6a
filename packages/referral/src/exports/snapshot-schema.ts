import { SCHEMA_BASE } from "@nrs-kit/domain";
import type { AnyChart } from "../chart.js";
import { textPatterns } from "../faults.js";
import { instantPattern } from "../instant.js";
import { longestText, mostItems, type Shape } from "../shape.js";

/** A JSON Schema (2020-12), as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Writes the JSON Schema of the snapshots of a chart, for stores and partners that do not run this package. It says what
 * each field looks like and which states there are; that a context is possible in its state only `parseSnapshot` says, and
 * that an instant has a day which its month has.
 *
 * @example
 * ```ts
 * snapshotSchema(planChart).$id; // => "https://w3id.org/nrs-kit/v1/snapshot.plan.1.schema.json"
 * ```
 */
export function snapshotSchema(chart: AnyChart): JsonSchema {
  const properties = {
    chart: { const: chart.name },
    version: { const: chart.version },
    value: { enum: Object.keys(chart.table.states) },
    context: schemaOf(chart.context),
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${SCHEMA_BASE}snapshot.${chart.name}.${chart.version}.schema.json`,
    $comment: "Dedicated to the public domain (CC0-1.0).",
    title: `A snapshot of the chart ${chart.name}`,
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case "text":
      return shape.form === "instant"
        ? { type: "string", maxLength: longestText, pattern: instantPattern.source }
        : { type: "string", maxLength: longestText, pattern: textPatterns[shape.form].source };
    case "flag":
      return { type: "boolean" };
    case "count":
      return { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case "one-of":
      return { enum: shape.values };
    case "list":
      return { type: "array", maxItems: mostItems, items: schemaOf(shape.of) };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(shape.fields.map((field) => [field.name, schemaOf(field.shape)])),
        required: shape.fields.filter((field) => field.required).map((field) => field.name),
        additionalProperties: false,
      };
  }
}
