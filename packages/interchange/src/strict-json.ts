import { accept, type Json, type Result, refuse } from "@nrs-kit/domain";
import type { InterchangeRefusalCode } from "./generated/refusal-code.js";
import { isLongerThan } from "./utf8-length.js";

/** What a document may hold at most. */
export interface JsonLimits {
  /** Length in bytes of UTF-8. */
  readonly length: number;
  readonly depth: number;
  /** Members of all objects together; the elements of all lists together have the same limit. */
  readonly members: number;
}

/** The limits of one message or case file (exchange protocol, section "Limits"). */
export const defaultLimits: JsonLimits = { length: 1_048_576, depth: 32, members: 4096 };

/** Hears where each value begins. */
export type PositionListener = (path: readonly (string | number)[], offset: number) => void;

/** A refusal of the reader, with the offset at which reading stopped. */
class Stop {
  constructor(
    readonly code: InterchangeRefusalCode,
    readonly offset: number,
    readonly limit?: number,
  ) {}
}

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const PLAIN = /[ !#-[\]-\uffff]*/y;
/** Halves of a pair and noncharacters (RFC 7493, section 2.1). */
const STANDS_FOR_NOTHING = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/u;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const WORDS: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

/** Reads one document, strictly. One instance serves one text. */
class Reader {
  #at = 0;
  #members = 0;
  #elements = 0;
  readonly #path: (string | number)[] = [];

  constructor(
    private readonly text: string,
    private readonly limits: JsonLimits,
    private readonly listener: PositionListener | undefined,
  ) {}

  document(): Json {
    if (isLongerThan(this.text, this.limits.length)) throw new Stop("document.too-large", 0, this.limits.length);
    if (this.text.startsWith("\ufeff")) throw new Stop("document.encoding-invalid", 0);
    this.#blank();
    if (this.#at === this.text.length) throw new Stop("document.empty", 0);
    const value = this.#value();
    this.#blank();
    if (this.#at < this.text.length) throw this.#wrong();
    return value;
  }

  #wrong(): Stop {
    return new Stop("document.not-strict-json", this.#at);
  }

  #blank(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.#at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
      this.#at += 1;
    }
  }

  #value(): Json {
    this.listener?.(this.#path, this.#at);
    const first = this.text[this.#at];
    if (first === "{") return this.#object();
    if (first === "[") return this.#array();
    if (first === '"') return this.#string();
    const word = WORDS.find(([letters]) => this.text.startsWith(letters, this.#at));
    if (word === undefined) return this.#number();
    this.#at += word[0].length;
    return word[1];
  }

  #deeper(): void {
    if (this.#path.length >= this.limits.depth) throw new Stop("document.too-deep", this.#at, this.limits.depth);
    this.#at += 1;
    this.#blank();
  }

  /** Whether another element follows; the closing mark is consumed. */
  #another(close: string): boolean {
    this.#blank();
    const mark = this.text[this.#at];
    if (mark !== "," && mark !== close) throw this.#wrong();
    this.#at += 1;
    this.#blank();
    return mark === ",";
  }

  #object(): Json {
    this.#deeper();
    const object: Record<string, Json> = Object.create(null);
    if (this.text[this.#at] === "}") {
      this.#at += 1;
      return object;
    }
    do {
      const name = this.#name(object);
      this.#path.push(name);
      object[name] = this.#value();
      this.#path.pop();
    } while (this.#another("}"));
    return object;
  }

  #name(object: Record<string, Json>): string {
    const start = this.#at;
    if (this.text[start] !== '"') throw this.#wrong();
    const name = this.#string();
    if (FORBIDDEN.has(name)) throw new Stop("document.name-forbidden", start);
    if (name in object) throw new Stop("document.name-duplicate", start);
    this.#members += 1;
    this.#limited(this.#members, start);
    this.#blank();
    if (this.text[this.#at] !== ":") throw this.#wrong();
    this.#at += 1;
    this.#blank();
    return name;
  }

  #limited(count: number, offset: number): void {
    if (count > this.limits.members) throw new Stop("document.too-many-members", offset, this.limits.members);
  }

  #array(): Json {
    this.#deeper();
    const list: Json[] = [];
    if (this.text[this.#at] === "]") {
      this.#at += 1;
      return list;
    }
    do {
      this.#elements += 1;
      this.#limited(this.#elements, this.#at);
      this.#path.push(list.length);
      list.push(this.#value());
      this.#path.pop();
    } while (this.#another("]"));
    return list;
  }

  #string(): string {
    const start = this.#at;
    this.#at += 1;
    let read = "";
    for (;;) {
      PLAIN.lastIndex = this.#at;
      const plain = PLAIN.exec(this.text)?.[0] ?? "";
      read += plain;
      this.#at += plain.length;
      const mark = this.text[this.#at];
      if (mark === '"') break;
      if (mark !== "\\") throw this.#wrong();
      read += this.#escape();
    }
    this.#at += 1;
    if (STANDS_FOR_NOTHING.test(read)) throw new Stop("document.text-not-well-formed", start);
    return read;
  }

  #escape(): string {
    const letter = this.text[this.#at + 1] ?? "";
    const simple = ESCAPES[letter];
    if (simple !== undefined) {
      this.#at += 2;
      return simple;
    }
    const digits = this.text.slice(this.#at + 2, this.#at + 6);
    if (letter !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits)) throw this.#wrong();
    this.#at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #number(): number {
    NUMBER.lastIndex = this.#at;
    const digits = NUMBER.exec(this.text)?.[0];
    if (digits === undefined) throw this.#wrong();
    const value = Number(digits);
    const isInteger = !/[.eE]/.test(digits);
    if (!Number.isFinite(value) || Object.is(value, -0) || (isInteger && !Number.isSafeInteger(value))) {
      throw new Stop("document.number-unsafe", this.#at);
    }
    this.#at += digits.length;
    return value;
  }
}

/** Where a text was refused. */
export interface StrictJsonFault {
  readonly code: InterchangeRefusalCode;
  /** Offset in UTF-16 code units at which reading stopped. */
  readonly offset: number;
  readonly limit?: number;
}

/**
 * Reads JSON strictly (RFC 8259 under the profile of RFC 7493): no duplicate or forbidden names, no lone surrogates or
 * noncharacters, no byte order mark, only finite numbers and safe integers, no negative zero, and limits before anything is built.
 *
 * @param text - the document
 * @param limits - what it may hold at most
 * @param listener - hears where each value begins
 * @returns the value, or the fault with its offset
 *
 * @example
 * ```ts
 * readStrictJson('{"a":1,"a":2}'); // => { code: "document.name-duplicate", offset: 7 }
 * ```
 */
export function readStrictJson(
  text: string,
  limits: JsonLimits = defaultLimits,
  listener?: PositionListener,
): { readonly value: Json } | StrictJsonFault {
  try {
    return { value: new Reader(text, limits, listener).document() };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const { code, offset, limit } = stop;
    return limit === undefined ? { code, offset } : { code, offset, limit };
  }
}

/**
 * Reads JSON strictly, as an outcome.
 *
 * Refusals: `document.…`, at the whole document.
 *
 * @param text - the document
 * @param limits - what it may hold at most
 *
 * @example
 * ```ts
 * parseStrictJson("[1, 2]"); // => { ok: true, value: [1, 2] }
 * ```
 */
export function parseStrictJson(
  text: string,
  limits: JsonLimits = defaultLimits,
): Result<Json, InterchangeRefusalCode> {
  const read = readStrictJson(text, limits);
  if ("value" in read) return accept(read.value);
  return refuse(read.code, "", read.limit === undefined ? undefined : { limit: read.limit });
}
