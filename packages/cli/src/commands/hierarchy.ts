import { basename } from "node:path";
import { compileHierarchy, hierarchyDigest } from "@nrs-kit/anonymisation";
import { showFaulty } from "../faulty.js";
import type { Host } from "../host.js";
import { readArguments } from "../options.js";
import { sha256 } from "../sha256.js";
import { readCsv } from "../tables/read-csv.js";
import { Trouble } from "../trouble.js";

/**
 * `nrs hierarchy FILE…`: whether hierarchies are sound, and the digests under which a policy lists them.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function hierarchy(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, []);
  if (given.positionals.length === 0) throw new Trouble("hierarchy needs at least one file; - is standard input");
  const digests: Record<string, string> = {};
  let refused = false;
  for (const file of given.positionals) {
    const rows = await readCsv(host, file);
    const compiled = compileHierarchy(rows);
    if (compiled.ok) digests[basename(file, ".csv")] = hierarchyDigest(rows, sha256);
    else {
      refused = true;
      showFaulty({ file, findings: compiled.refusals }, given, host);
    }
  }
  if (given.format === "json") host.out(`${JSON.stringify(digests, null, 2)}\n`);
  else for (const [name, digest] of Object.entries(digests)) host.out(`${name}  ${digest}\n`);
  return refused ? 1 : 0;
}
