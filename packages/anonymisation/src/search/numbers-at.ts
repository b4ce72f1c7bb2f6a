/** For each place the number that stands there; every place must be one of `numbers`. */
export function numbersAt(places: Int32Array, numbers: Int32Array): Int32Array<ArrayBuffer> {
  const found = new Int32Array(places.length);
  for (let at = 0; at < found.length; at++) found[at] = numbers[places[at] as number] as number;
  return found;
}
