import type { InterchangeRefusalCode } from "../generated/refusal-code.js";
import type { CodesShape, Shape, ShapeFinding, TextShape } from "./shape.js";
import { isNoLongerThan } from "./values.js";

/** What is wrong with one value, wherever it stands. */
export interface Fault {
  readonly keyword: ShapeFinding["keyword"];
  readonly code: InterchangeRefusalCode;
  readonly params?: ShapeFinding["params"];
}

/** The shapes that hold no other. */
export type LeafShape = Exclude<Shape, { readonly kind: "object" | "list" | "map" }>;

export const missing: Fault = { keyword: "required", code: "value.missing" };
export const wrongType: Fault = { keyword: "type", code: "value.wrong-type" };

const textFault = ({ is, min, max }: TextShape, value: unknown): Fault | undefined => {
  if (is(value)) return undefined;
  if (typeof value !== "string") return wrongType;
  if (!isNoLongerThan(value, max)) return { keyword: "maxLength", code: "value.too-long", params: { limit: max } };
  if (value.length < min) return { keyword: "minLength", code: "value.too-short", params: { limit: min } };
  return { keyword: "pattern", code: "value.wrong-form" };
};

const codesFault = ({ is, list }: CodesShape, value: unknown): Fault | undefined => {
  if (is(value)) return undefined;
  if (typeof value !== "string") return wrongType;
  if (list === undefined) return { keyword: "enum", code: "value.not-allowed" };
  return { keyword: "enum", code: "value.not-in-code-list", params: { list } };
};

const constantFault = (shape: LeafShape & { kind: "constant" }, value: unknown): Fault | undefined => {
  if (value === shape.value) return undefined;
  return typeof value === "string" ? { keyword: "const", code: shape.code } : wrongType;
};

const integerFault = ({ min, max }: LeafShape & { kind: "integer" }, value: unknown): Fault | undefined => {
  if (!Number.isInteger(value)) return wrongType;
  const number = value as number;
  // Beyond these limits the digits of a number are no longer its own.
  const [least, most] = Number.isSafeInteger(number) ? [min, max] : [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  if (number > max) return { keyword: "maximum", code: "value.too-large", params: { limit: most } };
  return number < min ? { keyword: "minimum", code: "value.too-small", params: { limit: least } } : undefined;
};

/**
 * What is wrong with a value that holds no other: the first thing, or nothing.
 *
 * @param shape - what the schema says
 * @param value - a value of JSON
 */
export function leafFault(shape: LeafShape, value: unknown): Fault | undefined {
  switch (shape.kind) {
    case "text":
      return textFault(shape, value);
    case "codes":
      return codesFault(shape, value);
    case "constant":
      return constantFault(shape, value);
    case "integer":
      return integerFault(shape, value);
    case "boolean":
      return typeof value === "boolean" ? undefined : wrongType;
    case "anything":
      return undefined;
  }
}
