import type * as z from "zod";
import { type FieldAnnotation, type FieldClass, field } from "./annotation.js";
import type { DataCategoryCode } from "./generated/code-lists/data-category.js";

type More = Pick<FieldAnnotation, "reduced" | "neverExchanged" | "since">;

type FieldOf = <S extends z.ZodType>(
  category: DataCategoryCode | null,
  schema: S,
  title: string,
  description: string,
  more?: More,
) => S;

const ofClass =
  (fieldClass: FieldClass): FieldOf =>
  (category, schema, title, description, more = {}) =>
    field(schema, { title, description, class: fieldClass, category, ...more });

/** Declares a field that names or finds a person by itself (class D). */
export const directIdentifier = ofClass("direct-identifier");

/** Declares a field that identifies in combination with others (class Q). */
export const quasiIdentifier = ofClass("quasi-identifier");

/** Declares a field whose disclosure can harm (class S). */
export const sensitiveField = ofClass("sensitive");

/** Declares a field of free text, which never leaves by default (class T). */
export const freeTextField = ofClass("free-text");

/** Declares a field of the work itself (class O); category null when it says nothing about a person. */
export const operational = ofClass("operational");

/**
 * Declares a member of a datatype: its class and category are those of the field that holds the datatype.
 *
 * @example
 * ```ts
 * annotations.get(member(Uuid, "Number", "A number given by a register.")).title; // => "Number"
 * ```
 */
export const member = <S extends z.ZodType>(schema: S, title: string, description: string): S =>
  field(schema, { title, description });
