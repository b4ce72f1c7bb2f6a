import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IntegerBounds } from "./integer-bounds.js";

/** Every solution of `matrix · y = right` whose entries sum to `most` or less. */
function solutions(matrix: readonly (readonly number[])[], right: readonly number[], variables: number, most: number) {
  const found: number[][] = [];
  const walk = (prefix: number[]): void => {
    const left = most - prefix.reduce((sum, one) => sum + one, 0);
    if (prefix.length < variables) for (let value = 0; value <= left; value++) walk([...prefix, value]);
    else if (
      matrix.every((row, at) => row.reduce((sum, one, place) => sum + one * (prefix[place] ?? 0), 0) === right[at])
    )
      found.push(prefix);
  };
  walk([]);
  return found;
}

describe("IntegerBounds", () => {
  it("bounds a variable by what the equations leave to it", () => {
    const bounds = new IntegerBounds({ matrix: [[1, 1]], right: [5], variables: 2 });
    expect(bounds.of(0)).toEqual({ low: 0, high: 5 });
  });

  it("says unbounded when a variable can grow without end", () => {
    const bounds = new IntegerBounds({ matrix: [[1, -1]], right: [3], variables: 2 });
    expect(bounds.of(0)).toEqual({ low: 3, high: "unbounded" });
  });

  it("bounds by whole numbers where the vertex of the rationals is a half", () => {
    // 2y = 2x + 1 has no whole solution; with z: 2y + z = 3 has y = 1 at most, where the rationals allow 3/2.
    const bounds = new IntegerBounds({ matrix: [[2, 1]], right: [3], variables: 2 });
    expect(bounds.of(0)).toEqual({ low: 0, high: 1 });
    expect(bounds.of(1)).toEqual({ low: 1, high: 3 });
  });

  it("is not consistent when no numbers solve the equations", () => {
    expect(
      new IntegerBounds({
        matrix: [
          [1, 1],
          [1, 1],
        ],
        right: [1, 2],
        variables: 2,
      }).consistent,
    ).toBe(false);
  });

  it("is undecided rather than wrong when numbers leave the exact range", () => {
    const huge = 2 ** 52;
    expect(new IntegerBounds({ matrix: [[3, huge]], right: [huge], variables: 2 }).of(0)).toBe("undecided");
  });

  it("equals exhaustive search on small systems", () => {
    const entry = fc.constantFrom(-1, 0, 1, 1, 2);
    const system = fc.tuple(
      fc.array(fc.array(entry, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
    );
    fc.assert(
      fc.property(system, ([rows, hidden]) => {
        // A first equation that bounds the sum keeps the search finite.
        const matrix = [[1, 1, 1, 1], ...rows];
        const right = matrix.map((row) => row.reduce((sum, one, place) => sum + one * (hidden[place] ?? 0), 0));
        const all = solutions(matrix, right, 4, right[0] ?? 0);
        const bounds = new IntegerBounds({ matrix, right, variables: 4 });
        for (const variable of [0, 1, 2, 3]) {
          const values = all.map((one) => one[variable] ?? 0);
          expect(bounds.of(variable)).toEqual({ low: Math.min(...values), high: Math.max(...values) });
        }
      }),
      { numRuns: 60 },
    );
  });
});
