/**
 * What a plain JSON value must look like to be taken for a `T`, as data: what checks it, stores it and publishes its schema
 * all read the same.
 */
export type Shape<T = unknown> = Kind & {
  /** Never read: it ties the shape to its type. */
  readonly type?: T;
};

/** The kinds of shapes. */
export type Kind =
  | { readonly kind: "text"; readonly form: TextForm }
  | { readonly kind: "flag" }
  | { readonly kind: "count" }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "object"; readonly fields: readonly Field[] };

/** The forms that text takes in a record: nothing that a person wrote. */
export type TextForm = "identifier" | "code" | "uuid" | "instant";

/** A field of an object. The order of the fields is the one in which they are stored. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
}

/** Fields by name. */
export type Fields = Readonly<Record<string, Shape>>;

/** How long a text may be, in UTF-16 units. */
export const longestText = 300;

/** How many items a list may have. */
export const mostItems = 100;

/** An identifier: text without spaces or control characters. */
export const identifier: Shape<string> = { kind: "text", form: "identifier" };

/** A code: kebab-case, with full stops in the names of events. */
export const code: Shape<string> = { kind: "text", form: "code" };

/** A UUID in lower case. */
export const uuid: Shape<string> = { kind: "text", form: "uuid" };

/** An instant: RFC 3339 with an offset. */
export const instant: Shape<string> = { kind: "text", form: "instant" };

/** A yes or no of ours. */
export const flag: Shape<boolean> = { kind: "flag" };

/** A whole number that is not negative. */
export const count: Shape<number> = { kind: "count" };

/** One of the values listed. */
export const oneOf = (values: readonly string[]): Shape<string> => ({ kind: "one-of", values });

/** A list of at most {@link mostItems}. */
export const listOf = (of: Shape): Shape => ({ kind: "list", of });

/** An object with these fields and no others. */
export const closed = <T>(required: Fields, optional: Fields = {}): Shape<T> => ({
  kind: "object",
  fields: [...fieldsOf(required, true), ...fieldsOf(optional, false)],
});

const fieldsOf = (fields: Fields, required: boolean): readonly Field[] =>
  Object.entries(fields).map(([name, shape]) => ({ name, shape, required }));
