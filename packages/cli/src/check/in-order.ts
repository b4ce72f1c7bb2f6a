import { type Batch, movedDown } from "./batch.js";
import { BLOCK, type BlockReport } from "./block.js";

/** Someone who checks blocks of one file, one after the other: a worker thread. */
export interface BlockChecker {
  readonly check: (from: number, to: number) => Promise<BlockReport>;
}

/** How many blocks a checker has at hand, so that it never waits for the next. */
const AT_HAND = 2;

/**
 * Checks a file in blocks, by several checkers at once, and gives what was found in the order of the file. However large
 * the file is, only a few blocks are under way.
 *
 * @param size - the length of the file
 * @param checkers - at least one
 * @param block - how long a block is
 */
export async function* batchesInOrder(
  size: number,
  checkers: readonly BlockChecker[],
  block = BLOCK,
): AsyncGenerator<Batch & { readonly read: number }> {
  const underWay: Promise<BlockReport>[] = [];
  let [next, done, lines] = [0, 0, 0];
  const begin = (): void => {
    const checker = checkers[next % checkers.length];
    const from = next * block;
    if (checker === undefined || from >= size) return;
    underWay.push(checker.check(from, Math.min(from + block, size)));
    next += 1;
  };
  for (let at = 0; at < checkers.length * AT_HAND; at += 1) begin();
  for (let report = underWay.shift(); report !== undefined; report = underWay.shift()) {
    const { lines: begun, findings, ...rest } = await report;
    begin();
    done += 1;
    yield { ...rest, findings: movedDown(findings, lines), read: Math.min(done * block, size) };
    lines += begun;
  }
}
