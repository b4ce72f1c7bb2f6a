import { canonicalJson } from "@nrs-kit/domain";
import type { RunningHash } from "../release/running-hash.js";
import type { SqlEngine } from "./sql-engine.js";

/** SHA-256 over the canonical JSON of the rows of a query, the names of the columns first, one batch after the other. */
export async function digestOfRows(
  { read }: SqlEngine,
  query: string,
  fields: readonly string[],
  hash: RunningHash,
): Promise<string> {
  hash.update(`[${canonicalJson(fields)}`, "utf8");
  for await (const rows of read(query))
    hash.update(rows.map((row) => `,${canonicalJson(row.map(String))}`).join(""), "utf8");
  hash.update("]", "utf8");
  return hash.digest("hex");
}
