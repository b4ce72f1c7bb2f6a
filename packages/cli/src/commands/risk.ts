import { measureRisk } from "@nrs-kit/anonymisation";
import { showFaulty } from "../faulty.js";
import type { Host } from "../host.js";
import { readArguments, required } from "../options.js";
import { loadTable, loadTableIfGiven } from "../tables/load-table.js";
import { Trouble } from "../trouble.js";
import { words } from "../words.js";

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/**
 * `nrs risk DATA --columns NAME,… [--population FILE]`: how likely people are to be recognised by these columns.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function risk(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, ["columns", "population"]);
  const [file, ...more] = given.positionals;
  if (file === undefined || more.length > 0) throw new Trouble("risk needs one file; - is standard input");
  const columns = required(given, "columns").split(",");
  const table = await loadTable(host, file);
  if (!("value" in table)) return showFaulty(table, given, host);
  const population = await loadTableIfGiven(host, given.values.population);
  if (!("value" in population)) return showFaulty(population, given, host);
  const measured = measureRisk(table.value, columns, population.value);
  if (!measured.ok) return showFaulty({ file, findings: measured.refusals }, given, host);
  if (given.format === "json") {
    host.out(`${JSON.stringify(measured.value, null, 2)}\n`);
    return 0;
  }
  const word = words[given.lang].risk;
  const { records, classes, uniqueRecords, prosecutor, journalist, marketer } = measured.value;
  const lines: readonly (readonly [string, string])[] = [
    [word.records, String(records)],
    [word.classes, String(classes)],
    [word.unique, percent(uniqueRecords)],
    [word.prosecutor, percent(prosecutor)],
    [word.journalist, percent(journalist)],
    [word.marketer, percent(marketer)],
  ];
  const width = Math.max(...lines.map(([label]) => label.length)) + 2;
  for (const [label, value] of lines) host.out(`${label.padEnd(width)}${value}\n`);
  return 0;
}
