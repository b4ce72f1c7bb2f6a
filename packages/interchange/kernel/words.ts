// Names and known words: each gets 64 bits that stand for it, and a word that was learned has a number.

import {
  byteAt,
  MOST_NAMES,
  MOST_WORD_SLOTS,
  MOST_WORDS,
  SLOTS,
  TAKEN,
  WORD_LENGTH,
  WORD_SLOTS,
  WORDS,
} from "./memory";

// The first eight letters of the names that no document may use.
const PROTO: u64 = 0x5f6f746f72705f5f; // __proto__
const CONSTRUCTOR: u64 = 0x63757274736e6f63; // constructor
const PROTOTYPE: u64 = 0x7079746f746f7270; // prototype

/** How many slots are taken. */
export let taken: i32 = 0;
/** How many words were learned. */
let words: i32 = 0;

function mixed(bits: u64): u64 {
  const product = bits * 0x9e3779b97f4a7c15;
  return product ^ (product >> 29);
}

/** Up to seven bytes of a text; what follows it is loaded with them, and masked away. */
function fewBytes(at: usize, end: usize): u64 {
  return load<u64>(at) & (((<u64>1) << ((<u64>(end - at)) << 3)) - 1);
}

/**
 * Sixty-four bits that stand for a text: the same for the same text. Of a long one only both ends are looked at, so that
 * two may have the same; no two names of one object of the standard do.
 */
export function markOf(start: usize, end: usize): u64 {
  const length = <u64>(end - start);
  if (length < 8) return mixed(mixed(length) ^ fewBytes(start, end));
  return mixed(mixed(length ^ load<u64>(start)) ^ load<u64>(end - 8));
}

/** Whether no document may use a name, by how it begins. */
function mayBeForbidden(start: usize, end: usize): bool {
  if (end - start < 9) return false;
  const beginning = load<u64>(start);
  return beginning === PROTO || beginning === CONSTRUCTOR || beginning === PROTOTYPE;
}

/** Takes the slot of a mark; false when the mark is known already. */
function take(mark: u64): bool {
  let slot = <u32>(mark >> 32) & (SLOTS - 1);
  let known = load<u64>((<usize>slot) << 3);
  while (known !== 0) {
    if (known === mark) return false;
    slot = (slot + 1) & (SLOTS - 1);
    known = load<u64>((<usize>slot) << 3);
  }
  store<u64>((<usize>slot) << 3, mark);
  store<u32>(TAKEN + ((<usize>taken) << 2), slot);
  taken += 1;
  return true;
}

/** Forgets the names of a document. */
export function forgetNames(): void {
  for (let at = 0; at < taken; at++) store<u64>((<usize>load<u32>(TAKEN + ((<usize>at) << 2))) << 3, 0);
  taken = 0;
}

/** Whether a name is new in its object, and permitted. */
export function isNewName(start: usize, end: usize, mark: u64, owner: i32): bool {
  if (taken === MOST_NAMES || mayBeForbidden(start, end)) return false;
  return take(mixed(mark ^ <u64>owner) | 1);
}

function slotOf(mark: u64): u32 {
  return <u32>(mark >> 32) & (MOST_WORD_SLOTS - 1);
}

function numberIn(slot: u32): i32 {
  return load<u16>(WORD_SLOTS + ((<usize>slot) << 1));
}

function isWord(number: i32, start: usize, end: usize): bool {
  let word = WORDS + <usize>number * WORD_LENGTH;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    if (load<u64>(word) !== load<u64>(at)) return false;
    word += 8;
  }
  // Behind a word its place is empty; no text holds the byte 0.
  return load<u64>(word) === fewBytes(at, end);
}

/** The number of a word that was learned, or 0. */
export function numberOf(start: usize, end: usize, mark: u64): i32 {
  if (end - start >= WORD_LENGTH) return 0;
  let slot = slotOf(mark);
  let number = numberIn(slot);
  while (number !== 0 && !isWord(number, start, end)) {
    slot = (slot + 1) & (MOST_WORD_SLOTS - 1);
    number = numberIn(slot);
  }
  return number;
}

/** Learns the word that stands in a place, and says its number, or 0 when there is no room for it. */
export function learnFrom(start: usize, end: usize): i32 {
  const mark = markOf(start, end);
  const known = numberOf(start, end, mark);
  if (known !== 0 || end - start >= WORD_LENGTH || words + 1 === MOST_WORDS) return known;
  words += 1;
  let word = WORDS + <usize>words * WORD_LENGTH;
  for (let at = start; at < end; at++) {
    store<u8>(word, byteAt(at));
    word += 1;
  }
  let slot = slotOf(mark);
  while (numberIn(slot) !== 0) slot = (slot + 1) & (MOST_WORD_SLOTS - 1);
  store<u16>(WORD_SLOTS + ((<usize>slot) << 1), words);
  return words;
}
