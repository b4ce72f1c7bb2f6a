import type { Json, Sha256Function } from "@nrs-kit/domain";
import {
  BugError,
  type CaseFile,
  checkCaseFile,
  type FieldNode,
  fieldTree,
  type Refusal,
  type RefusalCode,
  refusal,
} from "@nrs-kit/domain";
import { textOf } from "./decode-utf8.js";
import { type DocumentKind, documentSchemas } from "./document.js";
import { CheckedDocument, type DocumentCheck, type Finding } from "./document-check.js";
import type { KnownExtensions } from "./extensions.js";
import { documentValidators } from "./generated/validators/document-validators.js";
import { jsonPointer } from "./json-pointer.js";
import type { Message } from "./message.js";
import { messageRefusals } from "./message-rules.js";
import { openListWarnings } from "./open-list-warnings.js";
import { readQuickly } from "./quick-json.js";
import { defaultLimits, type JsonLimits, readStrictJson } from "./strict-json.js";
import { placesIn } from "./text-place.js";
import { shapeRefusalsBy } from "./validate/document-validator.js";

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

type Locate = (refusals: readonly Refusal<RefusalCode>[]) => readonly Finding[];

const located = (
  refusals: readonly Refusal<RefusalCode>[],
  textOfAll: () => string,
  limits: JsonLimits,
): readonly Finding[] => {
  if (refusals.length === 0) return [];
  const text = textOfAll();
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

const caseFileRefusals = (value: Json): readonly Refusal<RefusalCode>[] =>
  // The shape was checked. The rules read codes, dates and references; none opens free text, which here is not held apart yet.
  checkCaseFile(value as unknown as CaseFile);

const rulesOf = (
  kind: DocumentKind,
  value: Json,
  { sha256, extensions }: CheckHost,
): readonly Refusal<RefusalCode>[] => {
  if (kind === "case-file") return caseFileRefusals(value);
  // The shape was checked: a message is an object with a body.
  const message = value as unknown as Message & { readonly body: Json };
  return messageRefusals(message, message.body, sha256, extensions);
};

const judge = (schema: string, value: Json, host: CheckHost, locate: Locate): DocumentCheck => {
  const validator = documentValidators.get(schema);
  const kind = documentSchemas.get(schema)?.kind;
  if (validator === undefined || kind === undefined) throw new BugError("a kind of document without a validator");
  const wrong = shapeRefusalsBy(validator, value);
  if (wrong.length > 0) return new CheckedDocument(schema, kind, locate(wrong), undefined);
  const tree = treeOf(schema);
  const warnings = tree === undefined ? [] : openListWarnings(tree, value);
  const refusals = [...rulesOf(kind, value, host), ...warnings];
  const refuses = refusals.some(({ severity }) => severity === "error");
  return new CheckedDocument(schema, kind, locate(refusals), refuses ? undefined : () => validator.copy(value));
};

const refusedText = (code: RefusalCode, text: string, offset: number, limit: number | undefined): DocumentCheck => {
  const one = refusal(code, "", limit === undefined ? undefined : { limit });
  return {
    valid: false,
    kind: undefined,
    schema: undefined,
    document: undefined,
    findings: [{ ...one, ...placesIn(text)(offset) }],
  };
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
  const quick = readQuickly(input, limits);
  // What was read quickly is UTF-8, and is decoded only when there is something to locate.
  if (quick !== undefined) return checkValue(quick.value, () => textOf(input) ?? "", limits, host);
  const text = textOf(input);
  if (text === undefined) return refusedText("document.encoding-invalid", "", 0, undefined);
  const read = readStrictJson(text, limits);
  if (!("value" in read)) return refusedText(read.code, text, read.offset, read.limit);
  return checkValue(read.value, () => text, limits, host);
}

function checkValue(value: Json, text: () => string, limits: JsonLimits, host: CheckHost): DocumentCheck {
  const locate: Locate = (refusals) => located(refusals, text, limits);
  const schema = schemaMember(value);
  if (typeof schema !== "string")
    return { valid: false, kind: undefined, schema: undefined, document: undefined, findings: locate([schema]) };
  return judge(schema, value, host, locate);
}
