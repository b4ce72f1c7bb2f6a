import { jsonPointer } from "../json-pointer.js";
import { END, ESCAPED, KINDS, LIST, OBJECT, TEXT, TOKEN, UUID } from "./token.js";

const kindAt = (tape: Int32Array, at: number): number => (tape[at] as number) & KINDS;

/** The place behind a value. */
const behind = (tape: Int32Array, start: number): number => {
  let depth = 0;
  let at = start;
  do {
    const kind = kindAt(tape, at);
    if (kind === OBJECT || kind === LIST) depth += 1;
    else if (kind === END) depth -= 1;
    at += TOKEN;
  } while (depth > 0);
  return at;
};

/** Where a value begins in the text; a text begins with its mark. */
const offsetAt = (tape: Int32Array, at: number): number => {
  const kind = kindAt(tape, at);
  const start = tape[at + 1] as number;
  return kind === TEXT || kind === ESCAPED || kind === UUID ? start - 1 : start;
};

/** Some pointers, and those to everything that holds what they lead to. */
const withHolders = (pointers: Iterable<string>): ReadonlySet<string> => {
  const all = new Set<string>();
  for (const pointer of pointers) {
    for (let one = pointer; !all.has(one); one = one.slice(0, Math.max(0, one.lastIndexOf("/")))) all.add(one);
  }
  return all;
};

/**
 * Where the values begin to which some pointers lead, and those that hold them. What no pointer passes is skipped.
 *
 * @param tape - what a scanner found in a document
 * @param text - the same document
 * @param pointers - JSON Pointers (RFC 6901)
 */
export function offsetsOnTape(tape: Int32Array, text: string, pointers: Iterable<string>): ReadonlyMap<string, number> {
  const wanted = withHolders(pointers);
  const offsets = new Map<string, number>();
  /** Goes through a value, and gives the place behind it. */
  const visit = (start: number, pointer: string): number => {
    offsets.set(pointer, offsetAt(tape, start));
    const kind = kindAt(tape, start);
    let at = start + TOKEN;
    if (kind !== OBJECT && kind !== LIST) return at;
    for (let element = 0; kindAt(tape, at) !== END; element += 1) {
      const step = kind === LIST ? element : text.slice(tape[at + 1], tape[at + 2]);
      if (kind === OBJECT) at += TOKEN;
      const inner = pointer + jsonPointer([step]);
      at = wanted.has(inner) ? visit(at, inner) : behind(tape, at);
    }
    return at + TOKEN;
  };
  visit(0, "");
  return offsets;
}
