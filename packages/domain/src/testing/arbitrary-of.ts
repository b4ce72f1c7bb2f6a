import * as fc from "fast-check";
import * as z from "zod";

/** How many elements a generated list holds at most, so that cases stay readable. */
const LIST = 2;

interface Bounds {
  minimum?: number;
  maximum?: number;
  pattern?: RegExp;
}

/** The limits that the checks of a schema declare. */
const boundsOf = (schema: z.ZodType): Bounds => {
  const checks = schema._zod.def.checks ?? [];
  return Object.assign({}, ...checks.map(({ _zod: { def } }) => limitOf({ ...def })));
};

const limitOf = (def: Record<string, unknown>): Bounds => {
  if (def.check === "max_length") return { maximum: Number(def.maximum) };
  if (def.check === "min_length") return { minimum: Number(def.minimum) };
  if (def.check === "less_than") return { maximum: Number(def.value) };
  if (def.check === "greater_than") return { minimum: Number(def.value) };
  return def.pattern instanceof RegExp ? { pattern: def.pattern } : {};
};

const text = (schema: z.ZodType): fc.Arbitrary<string> => {
  const { minimum = 0, maximum = 200, pattern } = boundsOf(schema);
  const any = pattern === undefined ? fc.string({ minLength: minimum, maxLength: 20 }) : fc.stringMatching(pattern);
  return any.filter((value) => value.length <= maximum);
};

const object = (schema: z.ZodObject): fc.Arbitrary<unknown> => {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
  const required = fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name);
  const arbitraries = fields.map(([name, field]) => [name, arbitraryOf(unwrapped(field))] as const);
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: required });
};

const unwrapped = (schema: z.ZodType): z.ZodType =>
  // Zod types the inner schema of a wrapper as its core type; every schema of the model is a classic one.
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

const list = (schema: z.ZodArray): fc.Arbitrary<unknown> => {
  const { minimum = 0, maximum = LIST } = boundsOf(schema);
  const element = arbitraryOf(schema.element as z.ZodType);
  return fc.array(element, { minLength: minimum, maxLength: Math.max(minimum, Math.min(maximum, LIST)) });
};

/**
 * Makes a fast-check arbitrary of the JSON that a schema of the model accepts.
 *
 * @param schema - a schema written in the subset of Zod that the model uses
 *
 * @example
 * ```ts
 * fc.assert(fc.property(arbitraryOf(Person), (json) => Person.safeParse(json).success), { numRuns: 5 });
 * ```
 */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) return object(schema);
  if (schema instanceof z.ZodArray) return list(schema);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodCodec) return text(schema._zod.def.in as z.ZodType);
  if (schema instanceof z.ZodUnknown) return fc.jsonValue({ maxDepth: 1 });
  if (schema instanceof z.ZodNumber) {
    const { minimum = 0, maximum = 1000 } = boundsOf(schema);
    return fc.integer({ min: minimum, max: maximum });
  }
  if (schema instanceof z.ZodRecord) {
    const { keyType, valueType } = schema._zod.def;
    return fc.dictionary(text(keyType as z.ZodType), arbitraryOf(valueType as z.ZodType), { maxKeys: LIST });
  }
  return text(schema);
}
