/** How often each code below `values` occurs. */
export function histogramOf(codes: Int32Array, values: number): Int32Array {
  const histogram = new Int32Array(values);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    histogram[code] = (histogram[code] as number) + 1;
  }
  return histogram;
}
