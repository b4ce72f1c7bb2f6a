/** The middle one of some numbers. */
export const median = (numbers: readonly number[]): number => sorted(numbers)[numbers.length >> 1] ?? Number.NaN;

/** The ratios of the rounds, as a row of the table holds them: rounded to two places. */
export function summaryOf(ratios: readonly number[]) {
  const inOrder = sorted(ratios);
  return {
    ratio: rounded(median(ratios)),
    low: rounded(inOrder[0] ?? Number.NaN),
    high: rounded(inOrder.at(-1) ?? Number.NaN),
    rounds: ratios.length,
  };
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);

const rounded = (number: number): number => Math.round(number * 100) / 100;
