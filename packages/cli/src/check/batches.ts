import { checkDocument } from "@nrs-kit/interchange";
import type { Host } from "../host.js";
import { isSequence, recordsOf } from "../records.js";
import { sha256 } from "../sha256.js";
import { type Batch, movedDown } from "./batch.js";
import { batchesInOrder } from "./in-order.js";

async function* oneByOne(host: Host, file: string): AsyncGenerator<Batch> {
  for await (const { bytes, line } of recordsOf(host, file)) {
    const { schema, findings } = checkDocument(bytes, { sha256 });
    yield { records: 1, schemas: schema === undefined ? [] : [schema], findings: movedDown(findings, line - 1) };
  }
}

/**
 * What is found in a file, in its order and part by part, so that a file of any size needs little memory. A large NDJSON
 * file is checked on all cores when the host has them.
 *
 * @param host - files and threads
 * @param file - the file, or `-`
 */
export async function* batchesOf(host: Host, file: string): AsyncGenerator<Batch> {
  const pool = host.pool !== undefined && (await isSequence(host, file)) ? host.pool(file) : undefined;
  if (pool === undefined) {
    yield* oneByOne(host, file);
    return;
  }
  try {
    for await (const { read, ...batch } of batchesInOrder(pool.size, pool.checkers)) {
      host.progress?.(read / pool.size);
      yield batch;
    }
  } finally {
    await pool.stop();
  }
}
