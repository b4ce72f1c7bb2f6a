// Where everything lies in the memory of the module.

/** The names seen in a document, 64 bits for each; outside of a call every slot is empty. */
export const SLOTS: u32 = 8192;
/** The slots that are taken, 32 bits for each. */
export const TAKEN: usize = 64 * 1024;
export const MOST_NAMES: i32 = 4096;
/** By depth, the number of the object or list that is open there and the byte that closes it, 32 bits each. */
export const OPEN: usize = 96 * 1024;
export const MOST_OPEN: i32 = 64;
/** The text, as long as a document may be. */
export const TEXT: usize = 128 * 1024;
/** The text in ASCII. */
export const ASCII: usize = 19 * 64 * 1024;
/** The tape: what stands in the text, three integers for each token. */
export const TAPE: usize = 23 * 64 * 1024;
export const TAPE_END: usize = 27 * 64 * 1024;
/** The words that are known, 64 bytes for each; the first is none. */
export const WORDS: usize = 27 * 64 * 1024;
export const MOST_WORDS: i32 = 4096;
export const WORD_LENGTH: usize = 64;
/** The number of a word by its mark, 16 bits in each slot. */
export const WORD_SLOTS: usize = 31 * 64 * 1024;
export const MOST_WORD_SLOTS: u32 = 16384;

/** No place: nothing of the text begins here. */
export const NOWHERE: usize = 0;

/** The byte at a place. */
export function byteAt(at: usize): i32 {
  return load<u8>(at);
}
