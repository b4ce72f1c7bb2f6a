import type { Refusal } from "@nrs-kit/domain";
import type { InterchangeRefusalCode } from "../generated/refusal-code.js";
import type { Guard } from "./values.js";

/** What a schema says of one place, as the search for findings reads it. */
export type Shape =
  | TextShape
  | CodesShape
  | { readonly kind: "constant"; readonly value: string; readonly code: InterchangeRefusalCode }
  | { readonly kind: "integer"; readonly min: number; readonly max: number }
  | { readonly kind: "boolean" }
  | { readonly kind: "anything" }
  | { readonly kind: "list"; readonly min: number; readonly max: number; readonly element: Shape }
  | MapShape
  | ObjectShape;

/** A text with its limits and form. */
export interface TextShape {
  readonly kind: "text";
  readonly is: Guard;
  readonly min: number;
  readonly max: number;
}

/** One of some codes; those of a code list have its name. */
export interface CodesShape {
  readonly kind: "codes";
  readonly is: Guard;
  readonly list?: string;
}

/** A map: its names are the sender's, and only those that are names of the standard may be repeated. */
export interface MapShape {
  readonly kind: "map";
  readonly names: TextShape;
  readonly values: Shape;
  readonly known: ReadonlySet<unknown>;
}

/** An object with its members, and the function that accepts it when nothing is wrong anywhere in it. */
export interface ObjectShape {
  readonly kind: "object";
  readonly is: Guard;
  /** Whether members that no schema knows are passed over. */
  readonly open?: boolean;
  /** Made when they are asked for: nobody asks for those of an object that is right. */
  readonly members: () => readonly { readonly name: string; readonly required: boolean; readonly shape: Shape }[];
}

/** What a schema found in one place: a refusal, with the keyword of JSON Schema that was not met. */
export interface ShapeFinding extends Refusal<InterchangeRefusalCode> {
  readonly keyword:
    | "type"
    | "required"
    | "additionalProperties"
    | "propertyNames"
    | "const"
    | "enum"
    | "minLength"
    | "maxLength"
    | "pattern"
    | "minimum"
    | "maximum"
    | "minItems"
    | "maxItems";
}
