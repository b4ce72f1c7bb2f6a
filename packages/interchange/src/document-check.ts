import type { CaseFile, Refusal, RefusalCode } from "@nrs-kit/domain";
import type { Document, DocumentKind } from "./document.js";
import type { Message } from "./message.js";
import type { TextPlace } from "./text-place.js";

/** A finding: a refusal or warning with the place in the text. It never holds a value. */
export interface Finding extends Refusal<RefusalCode>, TextPlace {}

/** What a check of one document gives. */
export interface DocumentCheck {
  /** Whether no finding is an error. */
  readonly valid: boolean;
  /** The kind of document, when its `schema` member told it. */
  readonly kind: DocumentKind | undefined;
  /** The address of its schema, when the `schema` member holds one that is known. */
  readonly schema: string | undefined;
  /** Every finding of one pass, in the order of the document. */
  readonly findings: readonly Finding[];
  /** The document, when it is valid: made when it is first asked for, and left out where a copy is spread. */
  readonly document: Document | undefined;
}

const documentOf = (kind: DocumentKind, value: unknown): Document =>
  // The kind was read from the schema member, and the validator of that kind accepted and copied the value.
  kind === "case-file" ? { kind, value: value as CaseFile } : { kind: "message", value: value as Message };

/**
 * What a check found, and the document, which is made when it is asked for: most callers only ask what was found. A class,
 * because an engine takes objects that each have a getter of their own for as many types, which costs more than the check.
 */
export class CheckedDocument implements DocumentCheck {
  readonly valid: boolean;
  readonly kind: DocumentKind;
  readonly schema: string;
  readonly findings: readonly Finding[];
  readonly #accepted: (() => unknown) | undefined;
  #made: Document | undefined;

  /**
   * @param schema - the address of its schema
   * @param kind - what it is
   * @param findings - all findings, each with its place
   * @param accepted - makes the document; undefined when it was refused
   */
  constructor(schema: string, kind: DocumentKind, findings: readonly Finding[], accepted: (() => unknown) | undefined) {
    this.valid = accepted !== undefined;
    this.kind = kind;
    this.schema = schema;
    this.findings = findings;
    this.#accepted = accepted;
  }

  get document(): Document | undefined {
    if (this.#accepted !== undefined) this.#made ??= documentOf(this.kind, this.#accepted());
    return this.#made;
  }
}
