import type { Json } from "@nrs-kit/domain";
import { codeLists, type Refusal, type RefusalCode, refusal } from "@nrs-kit/domain";
import * as z from "zod";
import type { InterchangeRefusalCode } from "./generated/refusal-code.js";
import { jsonPointer } from "./json-pointer.js";

type Issue = z.core.$ZodIssue;
type Found = { readonly code: InterchangeRefusalCode; readonly params?: Readonly<Record<string, string | number>> };

const listNames = new Map(Object.entries(codeLists).map(([name, codes]) => [codes.join(" "), name]));

const valueAt = (document: Json, path: readonly PropertyKey[]): Json | undefined => {
  let value: unknown = document;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value as Json | undefined;
};

/** Only a message has one fixed value at `/type`. */
const isTypeOfMessage = ({ path, values }: Issue & { code: "invalid_value" }): boolean =>
  path.length === 1 && path[0] === "type" && values.length === 1;

const ofValue = (issue: Issue & { code: "invalid_value" }, actual: Json | undefined): Found => {
  if (actual === undefined) return { code: "value.missing" };
  if (typeof actual !== "string") return { code: "value.wrong-type" };
  if (isTypeOfMessage(issue)) return { code: "message.type-does-not-fit-schema" };
  const list = listNames.get(issue.values.join(" "));
  return list === undefined ? { code: "value.not-allowed" } : { code: "value.not-in-code-list", params: { list } };
};

const TOO_BIG: Readonly<Record<string, InterchangeRefusalCode>> = { string: "value.too-long", array: "list.too-long" };
const TOO_SMALL: Readonly<Record<string, InterchangeRefusalCode>> = {
  string: "value.too-short",
  array: "list.too-short",
};

const foundBy = (issue: Issue, actual: Json | undefined): Found => {
  switch (issue.code) {
    case "invalid_type":
      return { code: actual === undefined ? "value.missing" : "value.wrong-type" };
    case "unrecognized_keys":
      return { code: "value.not-expected", params: { count: issue.keys.length } };
    case "invalid_value":
      return ofValue(issue, actual);
    case "too_big":
      return { code: TOO_BIG[issue.origin] ?? "value.too-large", params: { limit: Number(issue.maximum) } };
    case "too_small":
      return { code: TOO_SMALL[issue.origin] ?? "value.too-small", params: { limit: Number(issue.minimum) } };
    default:
      return { code: "value.wrong-form" };
  }
};

/** The schema of a member or element; undefined where the name is one that the sender chose. */
const partOf = (schema: z.ZodType, part: PropertyKey): z.ZodType | undefined => {
  // Zod types the inner schemas of a schema as its core type; every schema of the model is a classic one.
  if (schema instanceof z.ZodOptional) return partOf(schema.unwrap() as z.ZodType, part);
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType | undefined>)[part];
  return schema instanceof z.ZodRecord && Object.hasOwn(codeLists, part) ? (schema.valueType as z.ZodType) : undefined;
};

/** The way to a finding as far as its names are names of the standard: in a map, the sender chooses the names. */
const placeOf = (path: readonly PropertyKey[], schema: z.ZodType): readonly (string | number)[] => {
  const place: (string | number)[] = [];
  let here: z.ZodType | undefined = schema;
  for (const part of path) {
    here = partOf(here, part);
    if (here === undefined) return place;
    place.push(typeof part === "number" ? part : String(part));
  }
  return place;
};

/**
 * Turns what the schema found into refusals: one for each place, at the leaf, without its value and without a name that
 * the sender invented.
 *
 * @param issues - what the schema found
 * @param document - the document, to tell what is missing from what is wrong
 * @param schema - the schema that found it
 */
export function shapeRefusals(
  issues: readonly Issue[],
  document: Json,
  schema: z.ZodType,
): readonly Refusal<RefusalCode>[] {
  const byPointer = new Map<string, Refusal<RefusalCode>>();
  for (const issue of issues) {
    const pointer = jsonPointer(placeOf(issue.path, schema));
    const { code, params } = foundBy(issue, valueAt(document, issue.path));
    if (!byPointer.has(pointer)) byPointer.set(pointer, refusal(code, pointer, params));
  }
  return [...byPointer.values()];
}
