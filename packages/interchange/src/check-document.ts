import {
  CaseFile,
  checkCaseFile,
  type FieldNode,
  fieldTree,
  type Refusal,
  type RefusalCode,
  refusal,
} from "@nrs-kit/domain";
import { decodeUtf8 } from "./decode-utf8.js";
import type { Sha256Function } from "./digest.js";
import { type Document, type DocumentKind, documentSchemas } from "./document.js";
import type { KnownExtensions } from "./extensions.js";
import { jsonPointer } from "./json-pointer.js";
import type { Message } from "./message.js";
import { messageRefusals } from "./message-rules.js";
import { openListWarnings } from "./open-list-warnings.js";
import { shapeRefusals } from "./shape-refusals.js";
import { defaultLimits, type Json, type JsonLimits, readStrictJson } from "./strict-json.js";
import { placesIn, type TextPlace } from "./text-place.js";

/** A finding: a refusal or warning with the place in the text. It never holds a value. */
export interface Finding extends Refusal<RefusalCode>, TextPlace {}

/** What a check of one document gives. */
export interface DocumentCheck {
  /** Whether no finding is an error. */
  readonly valid: boolean;
  /** The kind of document, when its `schema` member told it. */
  readonly kind: DocumentKind | undefined;
  /** Every finding of one pass, in the order of the document. */
  readonly findings: readonly Finding[];
  /** The document, when it is valid. */
  readonly document: Document | undefined;
}

/** What a check needs from its host. */
export interface CheckHost {
  readonly sha256: Sha256Function;
  /** The extensions of messages that this reader knows; others are kept and reported. */
  readonly extensions?: KnownExtensions;
  /** Limits other than those of the standard, for tests. */
  readonly limits?: JsonLimits;
}

const trees = new Map<string, FieldNode>();

const treeOf = (schema: string): FieldNode | undefined => {
  const known = trees.get(schema);
  const entry = documentSchemas.get(schema);
  if (known !== undefined || entry === undefined) return known;
  const tree = fieldTree(entry.schema);
  trees.set(schema, tree);
  return tree;
};

/** Where each value begins, read only when there is something to locate. */
const offsetsOf = (text: string, limits: JsonLimits): ReadonlyMap<string, number> => {
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

const located = (refusals: readonly Refusal<RefusalCode>[], text: string, limits: JsonLimits): readonly Finding[] => {
  if (refusals.length === 0) return [];
  const offsets = offsetsOf(text, limits);
  const placeOf = placesIn(text);
  const placed = refusals.map((one) => ({ one, offset: offsetOf(offsets, one.pointer) }));
  placed.sort((left, right) => left.offset - right.offset);
  return placed.map(({ one, offset }) => ({ ...one, ...placeOf(offset) }));
};

const schemaMember = (value: Json): Refusal<RefusalCode> | string => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refusal("document.not-an-object");
  const { schema } = value as { readonly [name: string]: Json };
  if (schema === undefined) return refusal("document.schema-missing");
  return typeof schema === "string" && documentSchemas.has(schema)
    ? schema
    : refusal("document.schema-unknown", "/schema");
};

type Judged = { readonly refusals: readonly Refusal<RefusalCode>[]; readonly document: Document | undefined };

const judgeCaseFile = (value: CaseFile): Judged => ({
  refusals: checkCaseFile(value),
  document: { kind: "case-file", value },
});

const judgeMessage = (value: Message, raw: Json, { sha256, extensions }: CheckHost): Judged => {
  // The shape was checked: a message is an object with a body.
  const { body } = raw as { readonly body: Json };
  return { refusals: messageRefusals(value, body, sha256, extensions), document: { kind: "message", value } };
};

const judge = (schema: string, kind: DocumentKind, raw: Json, host: CheckHost): Judged => {
  const shape = documentSchemas.get(schema)?.schema ?? CaseFile;
  const parsed = shape.safeParse(raw);
  if (!parsed.success) return { refusals: shapeRefusals(parsed.error.issues, raw, shape), document: undefined };
  // The kind was read from the schema member, and the schema of that kind accepted the value.
  const { refusals, document } =
    kind === "case-file" ? judgeCaseFile(parsed.data as CaseFile) : judgeMessage(parsed.data as Message, raw, host);
  const tree = treeOf(schema);
  return { refusals: [...refusals, ...(tree === undefined ? [] : openListWarnings(tree, raw))], document };
};

const refusedText = (code: RefusalCode, text: string, offset: number, limit: number | undefined): DocumentCheck => {
  const one = refusal(code, "", limit === undefined ? undefined : { limit });
  return { valid: false, kind: undefined, document: undefined, findings: [{ ...one, ...placesIn(text)(offset) }] };
};

/**
 * Checks one document, a message or a case file, recognised by its `schema` member: strict JSON, shape, rules, code
 * lists. All findings come in one pass, each at its leaf.
 *
 * @param input - the document as text or as bytes in UTF-8
 * @param host - the hash function of the host
 *
 * @example
 * ```ts
 * checkDocument("[", { sha256: String }).findings[0].code; // => "document.not-strict-json"
 * ```
 */
export function checkDocument(input: string | Uint8Array, host: CheckHost): DocumentCheck {
  const limits = host.limits ?? defaultLimits;
  if (typeof input !== "string" && input.length > limits.length)
    return refusedText("document.too-large", "", 0, limits.length);
  const text = typeof input === "string" ? input : decodeUtf8(input);
  if (text === undefined) return refusedText("document.encoding-invalid", "", 0, undefined);
  const read = readStrictJson(text, limits);
  if (!("value" in read)) return refusedText(read.code, text, read.offset, read.limit);
  const schema = schemaMember(read.value);
  if (typeof schema !== "string") {
    return { valid: false, kind: undefined, document: undefined, findings: located([schema], text, limits) };
  }
  const kind = documentSchemas.get(schema)?.kind ?? "case-file";
  const { refusals, document } = judge(schema, kind, read.value, host);
  const valid = refusals.every(({ severity }) => severity !== "error");
  return { valid, kind, findings: located(refusals, text, limits), document: valid ? document : undefined };
}
