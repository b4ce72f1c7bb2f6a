// Every address and every end is in bytes; every array holds integers of 32 bits, one after another.

/** The integer of an array at an offset. */
export function at(array: usize, offset: usize): i32 {
  return load<i32>(array + offset);
}

/** Adds records to the integer at a place. */
export function addTo(place: usize, records: i32): void {
  store<i32>(place, load<i32>(place) + records);
}

/** The offset of the integer with this number. */
export function offsetOf(number: i32): usize {
  return (<usize>number) << 2;
}
