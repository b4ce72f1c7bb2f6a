/** How many records hold each code below `values`; `counts` says how many stand behind each of the first codes, one behind every code where it is left out. */
export function histogramOf(codes: Int32Array, values: number, counts?: Int32Array): Int32Array<ArrayBuffer> {
  const histogram = new Int32Array(values);
  const length = Math.min(codes.length, counts?.length ?? codes.length);
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    histogram[code] = (histogram[code] as number) + (counts === undefined ? 1 : (counts[at] as number));
  }
  return histogram;
}
