// What a scanner writes on its tape (`kernel/tape.ts`): tokens of three integers, which are the kind with the number of a
// word, where the token begins, and where it ends, in code units of the text. Texts and names begin and end inside their
// marks; what ends a list or an object has no beginning.

/** How many integers a token is. */
export const TOKEN = 3;
/** So many bits of the first are the kind; the number of the word follows. */
export const KIND_BITS = 3;
/** The bits of the kind. */
export const KINDS = 7;

/** A text or a name without escapes. */
export const TEXT = 0;
/** A text with escapes. */
export const ESCAPED = 1;
/** A number without exponent. */
export const NUMBER = 2;
/** True, false or null. */
export const LITERAL = 3;
/** The beginning of an object. */
export const OBJECT = 4;
/** The beginning of a list. */
export const LIST = 5;
/** The end of either. */
export const END = 6;
/** A text that is a UUID. */
export const UUID = 7;
