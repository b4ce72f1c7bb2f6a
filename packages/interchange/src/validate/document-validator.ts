import type { Refusal } from "@nrs-kit/domain";
import type { InterchangeRefusalCode } from "../generated/refusal-code.js";
import type { ObjectShape } from "./shape.js";
import { shapeFindings } from "./shape-findings.js";
import type { Guard } from "./values.js";

/** What was made of the schema of one kind of document. */
export interface DocumentValidator {
  /** Whether a value has the shape of the document: what the schema says, without the conditions between members. */
  readonly is: Guard;
  readonly shape: ObjectShape;
  /** Makes of a valid value the value in memory: new, with free text held apart. */
  readonly copy: (value: unknown) => unknown;
}

/**
 * Why a value does not have the shape of a document; nothing when it has.
 *
 * @param validator - the validator of the kind of document
 * @param value - a value of JSON
 */
export const shapeRefusalsBy = (
  { shape }: DocumentValidator,
  value: unknown,
): readonly Refusal<InterchangeRefusalCode>[] =>
  shapeFindings(shape, value).map(({ keyword: _, ...refusal }) => refusal);
