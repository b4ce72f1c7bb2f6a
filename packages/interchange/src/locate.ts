import type { Refusal, RefusalCode } from "@nrs-kit/domain";
import type { Finding } from "./document-check.js";
import { jsonPointer } from "./json-pointer.js";
import { type JsonLimits, readStrictJson } from "./strict-json.js";
import { placesIn } from "./text-place.js";

/** Where the values begin in a text to which some pointers lead, and those that hold them; others may be told as well. */
export type OffsetsOf = (text: string, pointers: readonly string[]) => ReadonlyMap<string, number>;

/** The text of a document, and how places are found in it: asked only when there is something to locate. */
export interface DocumentText {
  readonly text: () => string;
  readonly offsets: OffsetsOf;
}

/** Reads a text again by the strict reader, which says where every value begins. */
export const readingOffsets =
  (limits: JsonLimits): OffsetsOf =>
  (text) => {
    const offsets = new Map<string, number>();
    readStrictJson(text, limits, (path, offset) => offsets.set(jsonPointer(path), offset));
    return offsets;
  };

const offsetOf = (offsets: ReadonlyMap<string, number>, pointer: string): number => {
  for (let place = pointer; ; place = place.slice(0, place.lastIndexOf("/"))) {
    const offset = offsets.get(place);
    if (offset !== undefined || place === "") return offset ?? 0;
  }
};

/**
 * Findings: each refusal with its place in the text, in the order of the document. What is missing stands at the innermost
 * value that should hold it.
 *
 * @param refusals - what is refused, and where
 * @param document - the document
 */
export function locate(refusals: readonly Refusal<RefusalCode>[], document: DocumentText): readonly Finding[] {
  if (refusals.length === 0) return [];
  const text = document.text();
  const offsets = document.offsets(
    text,
    refusals.map(({ pointer }) => pointer),
  );
  const placeOf = placesIn(text);
  const placed = refusals.map((one) => ({ one, offset: offsetOf(offsets, one.pointer) }));
  placed.sort((left, right) => left.offset - right.offset);
  return placed.map(({ one, offset }) => ({ ...one, ...placeOf(offset) }));
}
