import { releasePage, rowsOf } from "@nrs-kit/anonymisation";
import { anonymisedWithin, searchLimits } from "../anonymised-within.js";
import { showFaulty } from "../faulty.js";
import type { Host } from "../host.js";
import { readArguments, required } from "../options.js";
import { loadPolicy, loadTable, loadTableIfGiven, readHierarchies } from "../tables/load-table.js";
import { csvPieces, writeTable } from "../tables/table-file.js";
import { Trouble } from "../trouble.js";

/**
 * `nrs anonymise DATA --policy FILE --hierarchies FOLDER`: the records as they may be published under a policy, as CSV.
 * With `--out` they go into a file, as CSV, NDJSON or Parquet by its name. With `--record` the record of the release instead, with `--page` a page about it as HTML; with `--format json` record and rows.
 * With `--population` in view of the people among whom those of the records are, where the policy asks for it.
 * With `--within` the search takes no more than so many seconds, and the record says how far its loss may lie above the least.
 * With `--threads` it is shared out among so many threads.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function anonymise(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(
    args,
    ["policy", "hierarchies", "population", "out", "within", "threads"],
    ["record", "page"],
  );
  const [file, ...more] = given.positionals;
  if (file === undefined || more.length > 0) throw new Trouble("anonymise needs one file; - is standard input");
  const policy = await loadPolicy(host, required(given, "policy"));
  if (!("value" in policy)) return showFaulty(policy, given, host);
  const hierarchies = await readHierarchies(host, required(given, "hierarchies"), policy.value);
  const table = await loadTable(host, file);
  if (!("value" in table)) return showFaulty(table, given, host);
  const people = await loadTableIfGiven(host, given.values.population);
  if (!("value" in people)) return showFaulty(people, given, host);
  const limits = searchLimits(given.values.within, given.values.threads);
  const made = await anonymisedWithin(limits, host, {
    table: table.value,
    policy: policy.value,
    hierarchies,
    people: people.value,
  });
  host.progress?.(1);
  if (!made.ok) return showFaulty({ file, findings: made.refusals }, given, host);
  const { released, record } = made.value;
  const out = given.values.out;
  if (out !== undefined) await writeTable(host, out, released);
  if (given.flags.has("page"))
    host.out(releasePage(made.value, { policy: policy.value, hierarchies, language: given.lang }));
  else if (given.flags.has("record")) host.out(`${JSON.stringify(record, null, 2)}\n`);
  else if (given.format === "json") host.out(`${JSON.stringify({ record, rows: [...rowsOf(released)] }, null, 2)}\n`);
  else if (out === undefined) for (const piece of csvPieces(released)) host.out(piece);
  return 0;
}
