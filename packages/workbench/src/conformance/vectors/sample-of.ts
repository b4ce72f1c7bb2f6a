import * as z from "zod";

/** Values for every form of text in the model; the first that a schema accepts is taken. */
const TEXTS: readonly string[] = [
  "2026-11-24",
  "2026-11-24T09:00:00Z",
  "0192d3f0-1111-7222-8333-444444444444",
  "urn:example:synthetic",
  "0".repeat(64),
  "1.0",
  "SYNTHETIC",
  "en",
  "MD-CU",
  "MDL",
  "+37300000000",
  "/case/openedOn",
  "MD",
  "Latn",
  "15160",
  "1990-1994",
  "2026",
  "47.0",
  "0",
  "case.openedOn",
  "trafficking",
  "   ",
  "synthetic",
  "a",
];

const unwrapped = (schema: z.ZodType): z.ZodType =>
  // Zod types the inner schema of a wrapper as its core type; every schema of the model is a classic one.
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

const accepted = (schema: z.ZodType, candidates: readonly unknown[]): unknown => {
  const found = candidates.find((candidate) => schema.safeParse(candidate).success);
  if (found === undefined) throw new Error("no sample fits a schema: add one to the list");
  return found;
};

const objectOf = (schema: z.ZodObject, full: boolean): Record<string, unknown> => {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
  const taken = fields.filter(([, field]) => full || !(field instanceof z.ZodOptional));
  return Object.fromEntries(taken.map(([name, field]) => [name, sampleOf(unwrapped(field), full)]));
};

const listSample = (schema: z.ZodArray, full: boolean): unknown[] => {
  const element = schema.element as z.ZodType;
  const needsOne = full || !schema.safeParse([]).success;
  return needsOne ? [sampleOf(element, full)] : [];
};

/**
 * One value that a schema accepts, the same every time: the required members only, or every member once.
 *
 * @param schema - a schema of the model
 * @param full - whether optional members are there too
 */
export function sampleOf(schema: z.ZodType, full: boolean): unknown {
  if (schema instanceof z.ZodOptional) return sampleOf(unwrapped(schema), full);
  if (schema instanceof z.ZodObject) return objectOf(schema, full);
  if (schema instanceof z.ZodArray) return listSample(schema, full);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return accepted(schema, [1, 0, 5, 12, 2026]);
  if (schema instanceof z.ZodRecord) return {};
  return accepted(schema, TEXTS);
}
