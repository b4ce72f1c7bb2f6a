import { BugError } from "@nrs-kit/domain";
import type { Scanner } from "../scanner.js";
import type { Guard } from "../validate/values.js";
import { END, ESCAPED, KIND_BITS, KINDS, LIST, LITERAL, NUMBER, OBJECT, TEXT, TOKEN, UUID } from "./token.js";

/** What stands where an object has no other member. */
export const NO_NAME = -1;

const LETTER_F = 0x66;
const LETTER_T = 0x74;
const ZERO = 0x30;

/** Reads one value from a tape. */
export type Reader = (tape: Tape) => unknown;

/**
 * What a scanner found in a text, read from its beginning to its end. A reader asks for what it expects; what is something
 * else makes the whole reading wrong, and the reader goes on without looking, until there is no other name or element.
 *
 * Names of members, and codes that were once expected and found, are words with a number: they are made once, and known
 * again without a look at their letters. Nothing else that a document holds is kept.
 */
export class Tape {
  readonly #scanner: Scanner;
  readonly #cells: Int32Array;
  readonly #words: readonly string[];
  #text = "";
  #at = 0;
  #wrong = false;
  /** Whether the last text is a word that has no number yet. */
  #unlearned = false;

  /**
   * @param scanner - what writes the tape; it has learned no other word
   * @param names - the names that members may have, divided by blanks: readers know them by their place
   */
  constructor(scanner: Scanner, names: string) {
    this.#scanner = scanner;
    this.#cells = scanner.tape;
    this.#words = scanner.words;
    for (const [at, name] of names.split(" ").entries())
      if (scanner.learn(name) !== at + 1) throw new BugError("a name of a member is not known by its place");
  }

  /** Whether the document is an object whose member with this name is this word; no text is looked at. */
  says(name: number, word: number): boolean {
    const cells = this.#cells;
    let depth = 0;
    for (let at = 0; depth > 0 || at === 0; at += TOKEN) {
      const token = cells[at] as number;
      const kind = token & KINDS;
      // Within the document itself, names and values take turns; a value of some depth is closed before the next name.
      if (depth === 1 && token >> KIND_BITS === name) return (cells[at + TOKEN] as number) >> KIND_BITS === word;
      if (kind === OBJECT || kind === LIST) depth += 1;
      else if (kind === END) depth -= 1;
    }
    return false;
  }

  /**
   * Reads the value of the text that the scanner has just found strict; undefined when it is not as the reader expects.
   *
   * @param text - the same text
   * @param reader - what is expected
   */
  read(text: string, reader: Reader): unknown {
    this.#text = text;
    this.#at = 0;
    this.#wrong = false;
    const value = reader(this);
    this.#text = "";
    return this.#wrong ? undefined : value;
  }

  /** Says that something is not as it was expected. */
  refuse(): void {
    this.#wrong = true;
  }

  /** Says whether what was read is as it was expected. */
  expect(isRight: boolean): void {
    if (!isRight) this.#wrong = true;
  }

  /** The same of the text just read, which is one of some codes. */
  expectCode(isRight: boolean): void {
    if (!isRight) this.#wrong = true;
    else if (this.#unlearned) this.#learnLast();
  }

  /** The number of the name of the first member of an object; 0 for a name that was not learned. */
  firstName(): number {
    return this.#opens(OBJECT) ? this.nextName() : NO_NAME;
  }

  /** The number of the name of the next member. */
  nextName(): number {
    if (this.#wrong) return NO_NAME;
    const token = this.#next();
    return (token & KINDS) === END ? NO_NAME : token >> KIND_BITS;
  }

  /** A text; undefined when something else stands there. */
  text(): string | undefined {
    const at = this.#at;
    const token = this.#next();
    this.#unlearned = token === TEXT;
    if (token === TEXT) return this.#text.slice(this.#cells[at + 1], this.#cells[at + 2]);
    if ((token & KINDS) === TEXT) return this.#words[token >> KIND_BITS];
    if (token === UUID) return this.#text.slice(this.#cells[at + 1], this.#cells[at + 2]);
    return token === ESCAPED ? this.#unescaped(at) : undefined;
  }

  /** An identifier. */
  uuid(): string {
    const at = this.#at;
    this.expect(this.#next() === UUID);
    return this.#text.slice(this.#cells[at + 1], this.#cells[at + 2]);
  }

  /** True or false; undefined when something else stands there. */
  boolean(): boolean | undefined {
    const at = this.#at;
    const kind = this.#next();
    const letter = kind === LITERAL ? this.#text.charCodeAt(this.#cells[at + 1] as number) : 0;
    this.expect(letter === LETTER_T || letter === LETTER_F);
    return letter === LETTER_T;
  }

  /** An integer within limits that are not negative. */
  integer(min: number, max: number): number {
    const at = this.#at;
    this.expect(this.#next() === NUMBER);
    const end = this.#cells[at + 2] as number;
    let value = 0;
    for (let place = this.#cells[at + 1] as number; place < end; place += 1) {
      const digit = this.#text.charCodeAt(place) - ZERO;
      this.expect(digit >= 0 && digit <= 9);
      value = value * 10 + digit;
    }
    this.expect(value >= min && value <= max);
    return value;
  }

  /** A list of a permitted length. */
  list(min: number, max: number, read: Reader): readonly unknown[] {
    const list: unknown[] = [];
    if (this.#opens(LIST)) while (this.#goesOn()) list.push(read(this));
    this.expect(list.length >= min && list.length <= max);
    return list;
  }

  /** A list of texts. */
  texts(min: number, max: number, is: Guard): readonly unknown[] {
    return this.list(min, max, () => {
      const text = this.text();
      this.expect(is(text));
      return text;
    });
  }

  /** A list of codes. */
  codes(min: number, max: number, is: Guard): readonly unknown[] {
    return this.list(min, max, () => {
      const code = this.text();
      this.expectCode(is(code));
      return code;
    });
  }

  /** The token at this place, which is left behind. */
  #next(): number {
    const at = this.#at;
    this.#at = at + TOKEN;
    return this.#cells[at] as number;
  }

  #opens(kind: number): boolean {
    const opens = this.#next() === kind;
    this.expect(opens);
    return opens;
  }

  /** Whether another element follows; the end of the list is left behind. */
  #goesOn(): boolean {
    if (this.#wrong) return false;
    if (this.#cells[this.#at] !== END) return true;
    this.#at += TOKEN;
    return false;
  }

  #unescaped(at: number): string {
    const [start, end] = [this.#cells[at + 1] as number, this.#cells[at + 2] as number];
    // The scanner found a text there.
    return JSON.parse(this.#text.slice(start - 1, end + 1)) as string;
  }

  #learnLast(): void {
    const at = this.#at - TOKEN;
    this.#scanner.learn(this.#text.slice(this.#cells[at + 1], this.#cells[at + 2]));
  }
}
