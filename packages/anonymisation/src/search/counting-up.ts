/** The whole numbers from 0 to `length - 1`. */
export function countingUp(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let at = 0; at < length; at++) numbers[at] = at;
  return numbers;
}
