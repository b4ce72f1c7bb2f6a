import { verifyAnonymised } from "@nrs-kit/anonymisation";
import type { ReleaseRecord } from "@nrs-kit/domain";
import { explainedJson } from "../explained.js";
import { showFaulty } from "../faulty.js";
import type { Host } from "../host.js";
import { readArguments, required } from "../options.js";
import { sha256 } from "../sha256.js";
import { loadJson, loadPolicy, loadTable, loadTableIfGiven, readHierarchies } from "../tables/load-table.js";
import { Trouble } from "../trouble.js";
import { words } from "../words.js";

/**
 * `nrs verify RELEASE --policy FILE --hierarchies FOLDER --record FILE [--population FILE]`: whether a release is what its record says,
 * computed again from its rows.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function verify(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, ["policy", "hierarchies", "record", "population"]);
  const [file, ...more] = given.positionals;
  if (file === undefined || more.length > 0) throw new Trouble("verify needs one file; - is standard input");
  const policy = await loadPolicy(host, required(given, "policy"));
  if (!("value" in policy)) return showFaulty(policy, given, host);
  const hierarchies = await readHierarchies(host, required(given, "hierarchies"), policy.value);
  const record = await loadJson(host, required(given, "record"));
  if (!("value" in record)) return showFaulty(record, given, host);
  const released = await loadTable(host, file);
  if (!("value" in released)) return showFaulty(released, given, host);
  const people = await loadTableIfGiven(host, given.values.population);
  if (!("value" in people)) return showFaulty(people, given, host);
  const verified = verifyAnonymised(released.value, {
    policy: policy.value,
    hierarchies,
    // Whether it has the form of one is the first thing that is verified.
    record: record.value as unknown as ReleaseRecord,
    sha256,
    people: people.value,
  });
  const findings = verified.ok ? [] : verified.refusals;
  if (given.format === "json") {
    const explained = findings.map((one) => explainedJson(one, given.lang));
    host.out(`${JSON.stringify({ verified: verified.ok, findings: explained }, null, 2)}\n`);
    return verified.ok ? 0 : 1;
  }
  if (!verified.ok) return showFaulty({ file, findings }, given, host);
  host.out(`${file}: ${words[given.lang].verified} (${verified.value.releasedRecords})\n`);
  return 0;
}
