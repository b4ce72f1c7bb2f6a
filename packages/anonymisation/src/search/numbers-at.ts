/** For each place the number that stands there; every place must be one of `numbers`. */
export function numbersAt(places: Int32Array, numbers: Int32Array): Int32Array<ArrayBuffer> {
  const found = new Int32Array(places.length);
  writeNumbersAt(places, numbers, found);
  return found;
}

/** Writes what {@link numbersAt} gives into an array that is long enough. */
export function writeNumbersAt(places: Int32Array, numbers: Int32Array, out: Int32Array): void {
  for (let at = 0; at < places.length; at++) out[at] = numbers[places[at] as number] as number;
}
