import { createHash } from "node:crypto";

/** A document of the suite as JSON. */
export type Values = Record<string, unknown>;

/** What must be among the findings. */
export interface Expected {
  readonly code: string;
  readonly pointer: string;
}

/**
 * Which part of an implementation finds the fault: the strict reader of JSON, the JSON Schema, or the rules that no schema
 * can say.
 */
export type Layer = "json" | "shape" | "rule";

/** One case of the suite. */
export interface Vector {
  readonly id: string;
  /** The kind of document: a type of message, or `case-file`. */
  readonly kind: string;
  /** The text of the file. */
  readonly text: string;
  /** Empty for a document that must be accepted. */
  readonly expected: readonly Expected[];
  readonly layer: Layer;
  /** The valid document that differs from this one in the fault only. */
  readonly twin?: string;
  /** The sentence of the standard that the case belongs to. */
  readonly requirement: string;
}

/** The hash function of the standard. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** JSON as the suite writes it. */
export const textOf = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

/** A copy of a document in which one member is replaced, added, or removed when the value is undefined. */
export function changed(document: Values, path: readonly (string | number)[], value: unknown): Values {
  const copy = JSON.parse(JSON.stringify(document)) as Values;
  let holder: Record<string | number, unknown> = copy;
  // The path names objects and lists of this document.
  for (const part of path.slice(0, -1)) holder = holder[part] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}
