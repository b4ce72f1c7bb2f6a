import { at, offsetOf } from "./memory";

/** Up to so many digits are looked up for four rows at a time, in a table of bytes. */
const FEW: u32 = 16;

/** The digits of sixteen numbers as bytes. */
function fewDigits(numberOf: usize): v128 {
  const low = i16x8.narrow_i32x4_s(v128.load(numberOf), v128.load(numberOf, 16));
  const high = i16x8.narrow_i32x4_s(v128.load(numberOf, 32), v128.load(numberOf, 48));
  return i8x16.narrow_i16x8_s(low, high);
}

/**
 * Appends a digit to the code of each row; 0 when a row has none of the numbers, or one below 0. Where there are fewer than
 * sixteen numbers, others up to there follow that have no digit.
 */
export function appendDigit(end: usize, own: usize, numberOf: usize, numbers: u32, base: i32, codes: usize): i32 {
  let row: usize = 0;
  if (numbers <= FEW && base <= 128) {
    const digits = fewDigits(numberOf);
    // Only the lowest byte of a code finds a digit.
    const upper = i32x4.splat(~0xff);
    const times = i32x4.splat(base);
    let seen = i32x4.splat(0);
    let found = i32x4.splat(0);
    for (; row + 16 <= end; row += 16) {
      const code = v128.load(own + row);
      const digit = i8x16.swizzle(digits, v128.or(code, upper));
      seen = v128.or(seen, code);
      found = v128.or(found, digit);
      v128.store(codes + row, i32x4.add(i32x4.mul(v128.load(codes + row), times), digit));
    }
    if (v128.any_true(v128.or(v128.and(seen, i32x4.splat(~0xf)), v128.and(found, i32x4.splat(0x80))))) return 0;
  }
  for (; row < end; row += 4) {
    const code = <u32>at(own, row);
    if (code >= numbers) return 0;
    const number = at(numberOf, offsetOf(code));
    if (number < 0) return 0;
    store<i32>(codes + row, at(codes, row) * base + number);
  }
  return 1;
}
