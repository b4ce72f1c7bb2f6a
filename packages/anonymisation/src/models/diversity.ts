import type { Criterion, Distribution } from "./criterion.js";
import { countOf, safeCeiling } from "./criterion.js";
import { entropyReaches } from "./entropy-boundary.js";
import { rationalOf } from "./rational.js";

/**
 * Distinct l-diversity: at least l different sensitive values in each class.
 * Source: Machanavajjhala et al., l-Diversity: Privacy Beyond k-Anonymity (2007).
 */
export function distinctDiversity(sensitive: number, l: number): Criterion {
  const holds = (distribution: Distribution) => {
    let distinct = 0;
    for (let value = 0; value < distribution.values; value++) if (countOf(distribution, value) > 0) distinct++;
    return distinct >= l;
  };
  return { sensitive, holds, lost: ({ size }) => size };
}

/**
 * Entropy l-diversity: the entropy of the sensitive values of each class is at least ln l. A class that meets ln l
 * exactly, such as l values equally often, holds.
 * Source: Machanavajjhala et al. (2007), definition 4.
 */
export function entropyDiversity(sensitive: number, l: number): Criterion {
  const least = rationalOf(l);
  const holds = (distribution: Distribution) => {
    const margin = entropySum(distribution) - distribution.size * Math.log(l);
    if (Math.abs(margin) > 1e-9 * (distribution.size * Math.log(distribution.size + 1) + 1)) return margin > 0;
    const { counts, from, values } = distribution;
    return entropyReaches(counts.subarray(from, from + values), least);
  };
  const lost = (distribution: Distribution) => safeCeiling(distribution.size - entropySum(distribution) / Math.log(l));
  return { sensitive, holds, lost: l > 1 ? lost : () => 0 };
}

/** The entropy of a class in nats, times its size. */
function entropySum(distribution: Distribution): number {
  let sum = distribution.size * Math.log(distribution.size);
  for (let value = 0; value < distribution.values; value++) {
    const count = countOf(distribution, value);
    if (count > 1) sum -= count * Math.log(count);
  }
  return sum;
}

/** Writes the greatest counts of a class, downwards, as many as there is room for. */
function keepGreatest(distribution: Distribution, greatest: Int32Array): void {
  greatest.fill(0);
  const last = greatest.length - 1;
  for (let value = 0; value < distribution.values; value++) {
    const count = countOf(distribution, value);
    if (count <= (greatest[last] as number)) continue;
    let place = last;
    for (; place > 0 && (greatest[place - 1] as number) < count; place--)
      greatest[place] = greatest[place - 1] as number;
    greatest[place] = count;
  }
}

/**
 * Recursive (c, l)-diversity: the most frequent sensitive value occurs less often than c times all but the l-1 most
 * frequent values together.
 * Source: Machanavajjhala et al. (2007), definition 5.
 */
export function recursiveDiversity(sensitive: number, c: number, l: number): Criterion {
  const factor = rationalOf(c);
  const [numerator, denominator] = [Number(factor.numerator), Number(factor.denominator)];
  // Whole numbers below 2^53 as long as counts times the digits of c are, which a table in memory keeps.
  let greatest = new Int32Array();
  const excess = (distribution: Distribution) => {
    // Room for the l-1 greatest counts, or for all where there are fewer values.
    const room = Math.min(l - 1, distribution.values);
    if (greatest.length !== room) greatest = new Int32Array(room);
    keepGreatest(distribution, greatest);
    let tail = distribution.size;
    for (let place = 0; place < greatest.length; place++) tail -= greatest[place] as number;
    return { excess: (greatest[0] ?? 0) * denominator - tail * numerator, tail };
  };
  const lost = (distribution: Distribution) => {
    const { excess: over, tail } = excess(distribution);
    return tail === 0 ? distribution.size : Math.floor(over / denominator) + 1;
  };
  return { sensitive, holds: (distribution) => excess(distribution).excess < 0, lost };
}
