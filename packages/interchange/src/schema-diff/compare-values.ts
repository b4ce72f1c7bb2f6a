import { changeAt, type SchemaChange } from "./schema-change.js";
import type { Keywords } from "./schema-node.js";

/** Compares one group of keywords of two schemas that stand at the same place. */
export type Comparison = (before: Keywords, after: Keywords, pointer: string) => readonly SchemaChange[];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const PROSE = ["title", "description", "$comment", "deprecated", "examples"];

/** Titles, descriptions and marks: they change nothing that a validator does. */
export const compareProse: Comparison = (before, after, pointer) =>
  PROSE.filter((keyword) => !same(before[keyword], after[keyword])).map((keyword) =>
    changeAt("safe", "schema.prose-changed", `${pointer}/${keyword}`),
  );

/** The type of a value. */
export const compareType: Comparison = (before, after, pointer) => {
  if (same(before.type, after.type)) return [];
  return after.type === undefined
    ? [changeAt("dangerous", "schema.limit-loosened", `${pointer}/type`)]
    : [changeAt("breaking", "schema.type-changed", `${pointer}/type`)];
};

const allowedOf = ({ enum: codes, const: value }: Keywords): readonly unknown[] | undefined =>
  Array.isArray(codes) ? codes : value === undefined ? undefined : [value];

/** The values that are allowed at all: codes of a list, or one constant. */
export const compareAllowed: Comparison = (before, after, pointer) => {
  const [old, now] = [allowedOf(before), allowedOf(after)];
  if (same(old, now)) return [];
  const at = `${pointer}/${"const" in after || (!("enum" in after) && "const" in before) ? "const" : "enum"}`;
  if (old === undefined) return [changeAt("breaking", "schema.code-removed", at)];
  if (now === undefined) return [changeAt("dangerous", "schema.limit-loosened", at)];
  const removed = old.some((value) => !now.some((other) => same(value, other)));
  const added = now.some((value) => !old.some((other) => same(value, other)));
  return [
    ...(removed ? [changeAt("breaking", "schema.code-removed", at)] : []),
    ...(added ? [changeAt("dangerous", "schema.code-added", at)] : []),
  ];
};

const UPPER = ["maxLength", "maxItems", "maximum"];
const LOWER = ["minLength", "minItems", "minimum"];

const limit = (value: unknown, open: number): number => (typeof value === "number" ? value : open);

const compareLimit =
  (keyword: string, open: number): Comparison =>
  (before, after, pointer) => {
    const [old, now] = [limit(before[keyword], open), limit(after[keyword], open)];
    if (old === now) return [];
    const tighter = open > 0 ? now < old : now > old;
    const at = `${pointer}/${keyword}`;
    return tighter
      ? [changeAt("breaking", "schema.limit-tightened", at)]
      : [changeAt("dangerous", "schema.limit-loosened", at)];
  };

/** Lengths, sizes and ranges. */
export const compareLimits: Comparison = (before, after, pointer) =>
  [
    ...UPPER.map((keyword) => compareLimit(keyword, Number.POSITIVE_INFINITY)),
    ...LOWER.map((keyword) => compareLimit(keyword, Number.NEGATIVE_INFINITY)),
  ].flatMap((compare) => compare(before, after, pointer));

/** The form of a text. Two patterns are not compared by meaning: another pattern may refuse what the old one accepted. */
export const comparePattern: Comparison = (before, after, pointer) => {
  if (before.pattern === after.pattern) return [];
  return after.pattern === undefined
    ? [changeAt("dangerous", "schema.limit-loosened", `${pointer}/pattern`)]
    : [changeAt("breaking", "schema.pattern-changed", `${pointer}/pattern`)];
};
