import { randomUUID } from "node:crypto";
import {
  openSeries,
  parsePlan,
  parseSeries,
  publishReport,
  type ReportSeries,
  writtenSeries,
} from "@nrs-kit/anonymisation/reports";
import type { Refusal, RefusalCode } from "@nrs-kit/domain";
import { showFaulty } from "../faulty.js";
import type { Host } from "../host.js";
import type { Loaded } from "../load-case.js";
import { type LoadedPeople, loadPeople } from "../load-people.js";
import { type Arguments, readArguments } from "../options.js";
import { readAll } from "../read.js";
import { reportText } from "../report-text.js";
import { loadJson } from "../tables/load-table.js";
import { Trouble } from "../trouble.js";

/** Whether there is a file of this name that can be read. */
const exists = async (host: Host, file: string): Promise<boolean> => {
  try {
    await readAll(host, file);
    return true;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return false;
  }
};

/** The series that goes on, or the one that a plan begins. */
async function loadSeries(host: Host, { plan, series }: Arguments["values"]): Promise<Loaded<ReportSeries>> {
  const file = plan ?? series;
  if (file === undefined) throw new Trouble("report needs --series, --plan or both");
  if (plan !== undefined && series !== undefined && (await exists(host, series)))
    throw new Trouble(`${series}: the series has begun; leave out --plan to go on with it`);
  const read = await loadJson(host, file);
  if (!("value" in read)) return read;
  if (plan === undefined) {
    const known = parseSeries(read.value);
    return known.ok ? { value: known.value } : { file, findings: known.refusals };
  }
  const planned = parsePlan(read.value);
  return planned.ok ? { value: openSeries(planned.value) } : { file, findings: planned.refusals };
}

/** Shows why there is no report: by the line of its case what is about a person, the rest by the series. */
function showRefused(
  refusals: readonly Refusal<RefusalCode>[],
  { places }: LoadedPeople,
  given: Arguments,
  host: Host,
): number {
  for (const one of refusals) {
    const [, person] = /^\/people\/(\d+)\/registered$/.exec(one.pointer) ?? [];
    const place = person === undefined ? undefined : places[Number(person)];
    const file = place?.file ?? given.values.series ?? given.values.plan ?? "";
    const shown = place === undefined ? one : { ...one, pointer: "/case/openedOn", line: place.line, column: 1 };
    showFaulty({ file, findings: [shown] }, given, host);
  }
  return 1;
}

/**
 * `nrs report CASES… --plan FILE | --series FILE [--part PART]`: how many people were identified or helped, by gender, age, form,
 * destination and service, in tables that name nobody, alone or together with those of the series that were published before. The
 * series is written before the tables are shown: nothing is published that the next report does not know of.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function report(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, ["plan", "series", "part"]);
  const { positionals, values, format, lang } = given;
  if (positionals.length === 0) throw new Trouble("report needs at least one file; - is standard input");
  const series = await loadSeries(host, values);
  if (!("value" in series)) return showFaulty(series, given, host);
  const people = await loadPeople(host, positionals);
  if (!("value" in people)) return showFaulty(people, given, host);
  const part = values.part === undefined ? {} : { part: values.part };
  const made = publishReport(series.value, people.value.people, { ...part, newId: randomUUID });
  if (!made.ok) return showRefused(made.refusals, people.value, given, host);
  if (values.series !== undefined) {
    if (host.write === undefined) throw new Trouble("no file can be written here");
    await host.write(values.series, [`${JSON.stringify(writtenSeries(made.value.series), null, 2)}\n`]);
  }
  const { tables } = made.value;
  host.out(format === "json" ? `${JSON.stringify(tables, null, 2)}\n` : reportText(tables, lang));
  return 0;
}
