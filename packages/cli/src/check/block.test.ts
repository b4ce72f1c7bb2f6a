import { exampleCaseFileJson } from "@nrs-kit/domain/testing";
import { checkDocument, defaultLimits } from "@nrs-kit/interchange";
import { describe, expect, test } from "vitest";
import { sha256 } from "../sha256.js";
import type { Batch } from "./batch.js";
import { checkBlock, type ReadAt } from "./block.js";
import { type BlockChecker, batchesInOrder } from "./in-order.js";

const file = exampleCaseFileJson();
const good = JSON.stringify(file);
const lines = [
  good,
  `{"schema":"unknown"}`,
  "",
  "  \r",
  JSON.stringify({ ...file, synthetic: 1, note: "ș" }),
  "[",
  good,
  `["${"x".repeat(defaultLimits.length + 10)}"]`,
  "{}",
];

const reading =
  (bytes: Uint8Array): ReadAt =>
  (position, length) =>
    bytes.subarray(position, position + length);

/** The findings of each line, one after the other. */
const expected = lines.flatMap((line, at) =>
  line.trim() === "" ? [] : checkDocument(line, { sha256 }).findings.map((one) => ({ ...one, line: one.line + at })),
);

/** Checkers that answer late, and the later the earlier they were asked. */
const lateCheckers = (read: ReadAt, count: number): readonly BlockChecker[] =>
  Array.from({ length: count }, (_, at) => ({
    check: async (from: number, to: number) => {
      await new Promise((resolve) => setTimeout(resolve, count - at));
      return checkBlock(read, from, to);
    },
  }));

const together = async (bytes: Uint8Array, checkers: number, block: number): Promise<Batch> => {
  const batches: Batch[] = [];
  for await (const batch of batchesInOrder(bytes.length, lateCheckers(reading(bytes), checkers), block))
    batches.push(batch);
  return {
    records: batches.reduce((sum, { records }) => sum + records, 0),
    schemas: [...new Set(batches.flatMap(({ schemas }) => schemas))],
    findings: batches.flatMap(({ findings }) => findings),
  };
};

describe("a file that is checked in blocks", () => {
  test.each([
    [1, 1 << 22],
    [1, 1000],
    [2, 4097],
    [3, 100_000],
    [4, 77],
  ])(
    "gives the findings of its lines in their order, with %i checkers and blocks of %i bytes",
    async (count, block) => {
      for (const end of ["", "\n"]) {
        const bytes = Buffer.from(`${lines.join("\n")}${end}`);
        // A block of a few bytes would read the long line once for each of them.
        const short = block < 1000 ? bytes.subarray(0, bytes.lastIndexOf('["')) : bytes;
        const { records, schemas, findings } = await together(short, count, block);
        expect(findings).toEqual(short === bytes ? expected : expected.filter(({ line }) => line < 8));
        expect(records).toBe(short === bytes ? 7 : 5);
        expect(schemas).toEqual([file.schema]);
      }
    },
  );

  test("has few blocks under way, however many there are", async () => {
    let [open, most] = [0, 0];
    const checker: BlockChecker = {
      check: async () => {
        open += 1;
        most = Math.max(most, open);
        await Promise.resolve();
        open -= 1;
        return { lines: 1, records: 1, schemas: [], findings: [] };
      },
    };
    let records = 0;
    for await (const batch of batchesInOrder(10_000, [checker, checker], 1)) records += batch.records;
    expect([records, most <= 4]).toEqual([10_000, true]);
  });
});
