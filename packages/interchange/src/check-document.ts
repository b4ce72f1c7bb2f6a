import type { Json, Sha256Function } from "@nrs-kit/domain";
import { BugError, type CaseFile, checkCaseFile, type Refusal, type RefusalCode, refusal } from "@nrs-kit/domain";
import { textOf } from "./decode-utf8.js";
import { type DocumentKind, documentSchemas } from "./document.js";
import { CheckedDocument, type DocumentCheck } from "./document-check.js";
import { documentTree } from "./document-tree.js";
import type { KnownExtensions } from "./extensions.js";
import { copyCaseFile } from "./generated/validators/copies.js";
import { documentValidators } from "./generated/validators/document-validators.js";
import { type DocumentText, locate, type OffsetsOf, readingOffsets } from "./locate.js";
import type { Message } from "./message.js";
import { messageRefusals } from "./message-rules.js";
import { openListWarnings } from "./open-list-warnings.js";
import { readByCounting, readScanned } from "./quick-json.js";
import { CASE_FILE_SCHEMA, CaseFileReader, type ReadCaseFile } from "./read/case-file-reader.js";
import { offsetsOnTape } from "./read/offsets-on-tape.js";
import { newScanner, type Scanner } from "./scanner.js";
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

const warningsOf = (schema: string, value: Json): readonly Refusal<RefusalCode>[] => {
  const tree = documentTree(schema);
  return tree === undefined ? [] : openListWarnings(tree, value);
};

/** Judges a document that has its shape: by its rules, and by the lists that its codes come from. */
const judgeContent = (
  schema: string,
  kind: DocumentKind,
  value: Json,
  host: CheckHost,
  document: DocumentText,
  copy: () => unknown,
): DocumentCheck => {
  const refusals = [...rulesOf(kind, value, host), ...warningsOf(schema, value)];
  const refuses = refusals.some(({ severity }) => severity === "error");
  return new CheckedDocument(schema, kind, locate(refusals, document), refuses ? undefined : copy);
};

const judge = (schema: string, value: Json, host: CheckHost, document: DocumentText): DocumentCheck => {
  const validator = documentValidators.get(schema);
  const kind = documentSchemas.get(schema)?.kind;
  if (validator === undefined || kind === undefined) throw new BugError("a kind of document without a validator");
  const wrong = shapeRefusalsBy(validator, value);
  if (wrong.length > 0) return new CheckedDocument(schema, kind, locate(wrong, document), undefined);
  return judgeContent(schema, kind, value, host, document, () => validator.copy(value));
};

/** Judges a case file that was read by its schema; it is parsed when it is asked for. */
const judgeCaseFile = ({ text, file }: ReadCaseFile, host: CheckHost, offsets: OffsetsOf): DocumentCheck =>
  judgeContent(CASE_FILE_SCHEMA, "case-file", file as unknown as Json, host, { text: () => text, offsets }, () =>
    copyCaseFile(JSON.parse(text)),
  );

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
  const checked = checkQuickly(input, limits, host);
  if (checked !== undefined) return checked;
  const text = textOf(input);
  if (text === undefined) return refusedText("document.encoding-invalid", "", 0, undefined);
  const read = readStrictJson(text, limits);
  if (!("value" in read)) return refusedText(read.code, text, read.offset, read.limit);
  return checkValue(read.value, { text: () => text, offsets: readingOffsets(limits) }, host);
}

/** Where documents are scanned, and case files read: one for all, made when a document is checked for the first time. */
interface Desk {
  readonly scanner: Scanner;
  readonly caseFiles: CaseFileReader;
}

let desk: { readonly made: Desk | undefined } | undefined;

const newDesk = (): Desk | undefined => {
  const scanner = newScanner();
  return scanner && { scanner, caseFiles: new CaseFileReader(scanner) };
};

/** Checks a document that certainly is strict JSON; undefined when that is not proved at once. */
function checkQuickly(input: string | Uint8Array, limits: JsonLimits, host: CheckHost): DocumentCheck | undefined {
  desk ??= { made: newDesk() };
  const { made } = desk;
  // Decoded once, and only when somebody asks. What is read quickly is UTF-8.
  let decoded: string | undefined;
  const decode = (): string | undefined => (decoded ??= textOf(input));
  const text = (): string => decode() ?? "";
  if (made === undefined) {
    const read = readByCounting(input, limits);
    return read && checkValue(read.value, { text, offsets: readingOffsets(limits) }, host);
  }
  if (!made.scanner.isStrict(input, limits)) return undefined;
  const offsets: OffsetsOf = (whole, pointers) => offsetsOnTape(made.scanner.tape, whole, pointers);
  const caseFile = made.caseFiles.read(decode);
  if (caseFile !== undefined) return judgeCaseFile(caseFile, host, offsets);
  const read = readScanned(input, made.scanner);
  return read && checkValue(read.value, { text, offsets }, host);
}

function checkValue(value: Json, document: DocumentText, host: CheckHost): DocumentCheck {
  const schema = schemaMember(value);
  if (typeof schema === "string") return judge(schema, value, host, document);
  return {
    valid: false,
    kind: undefined,
    schema: undefined,
    document: undefined,
    findings: locate([schema], document),
  };
}
