/** For each place the number that stands there, written to `out`; every place must be one of `numbers`. */
export function numbersAt(
  places: Int32Array,
  numbers: Int32Array,
  out: Int32Array<ArrayBuffer> = new Int32Array(places.length),
): Int32Array<ArrayBuffer> {
  for (let at = 0; at < places.length; at++) out[at] = numbers[places[at] as number] as number;
  return out;
}
