import type { Json } from "@nrs-kit/domain";
import { type RefusalCode, type Result, settle } from "@nrs-kit/domain";
import type * as z from "zod";
import { shapeRefusals } from "./shape-refusals.js";

/**
 * Turns a JSON value into a value of the model, or into the reasons why it is none: one for each place, without values.
 *
 * @param schema - a schema of the model
 * @param value - the JSON value
 *
 * @example
 * ```ts
 * parseShape(PurposeCode, "return"); // => { ok: true, value: "return" }
 * parseShape(PurposeCode, "revenge").refusals[0].code; // => "value.not-in-code-list"
 * ```
 */
export function parseShape<S extends z.ZodType>(schema: S, value: Json): Result<z.output<S>, RefusalCode> {
  const parsed = schema.safeParse(value);
  // When the schema refuses there is at least one refusal, and the value is never asked for.
  return settle(
    parsed.success ? [] : shapeRefusals(parsed.error.issues, value, schema),
    () => parsed.data as z.output<S>,
  );
}
