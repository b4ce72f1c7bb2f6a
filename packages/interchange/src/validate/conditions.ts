import type { InterchangeRefusalCode } from "../generated/refusal-code.js";
import { isObject } from "./values.js";

/** A rule between two members of a document: when one has one of these values, the other is present. */
export interface Condition {
  readonly member: string;
  readonly values: readonly string[];
  readonly needs: string;
  /** What is said when the other member is missing. */
  readonly code: InterchangeRefusalCode;
}

/** Whether a condition holds for an object. */
export const holds = ({ member, values, needs }: Condition, object: Readonly<Record<string, unknown>>): boolean =>
  object[needs] !== undefined || !values.includes(object[member] as string);

/** Whether an object meets some conditions. */
export const meets = (value: unknown, conditions: readonly Condition[]): boolean =>
  isObject(value) && conditions.every((condition) => holds(condition, value));
