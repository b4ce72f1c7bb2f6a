import type { Refusal, RefusalCode, Result } from "@nrs-kit/domain";
import { type Json, parseStrictJson } from "@nrs-kit/interchange";
import {
  type AnyChart,
  step as apply,
  chartByName,
  type InputOf,
  initialSnapshot,
  parseEvent,
  parseSnapshot,
} from "@nrs-kit/referral";
import { ask, disclosureOptions } from "../ask.js";
import { explainedJson, paragraph } from "../explained.js";
import type { Host } from "../host.js";
import { type Arguments, readArguments, required } from "../options.js";
import { readAll } from "../read.js";
import { Trouble } from "../trouble.js";

type Outcome<T> = Result<T, RefusalCode>;

const readJson = async (host: Host, file: string): Promise<Outcome<Json>> =>
  parseStrictJson(Buffer.from(await readAll(host, file)).toString("utf8"));

const refusedAt = (file: string, refusals: readonly Refusal<RefusalCode>[], args: Arguments, host: Host): 1 => {
  if (args.format === "text") host.out(refusals.map((one) => paragraph(one, file, args.lang, host.colour)).join("\n"));
  else
    host.out(
      `${JSON.stringify({ ok: false, refusals: refusals.map((one) => explainedJson(one, args.lang)) }, null, 2)}\n`,
    );
  return 1;
};

const snapshotOf = async (host: Host, chart: AnyChart, { values }: Arguments) => {
  const file = values.snapshot ?? values.input;
  if (file === undefined) throw new Trouble("step needs --snapshot FILE, or --input FILE to begin a new instance");
  const read = await readJson(host, file);
  if (!read.ok) return { file, outcome: read };
  // The chart itself looks whether the value can begin an instance.
  const input = read.value as unknown as InputOf<AnyChart>;
  return {
    file,
    outcome: values.snapshot === undefined ? initialSnapshot(chart, input) : parseSnapshot(chart, read.value),
  };
};

/** An event of a file, with the permit that the options ask for. A permit cannot stand in a file: it is decided here. */
const withPermit = async (host: Host, event: Json, args: Arguments) => {
  const file = args.values.case;
  if (file === undefined) return { value: event };
  const at = typeof event === "object" && event !== null && "at" in event ? String(event.at) : "";
  const asked = await ask(host, file, args, args.values.at ?? at);
  if (!("value" in asked)) return asked;
  const { permit } = asked.value;
  // An event is an object; anything else is refused by the chart.
  return permit.ok ? { value: { ...(event as object), permit: permit.value } } : { file, findings: permit.refusals };
};

/**
 * `nrs step --chart NAME [--snapshot FILE | --input FILE] --event FILE`: applies one event and prints the new snapshot,
 * or the reasons why it is refused. An event that needs a permit takes the options of `disclose` and `--case FILE`.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function step(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, ["chart", "snapshot", "input", "event", "case", ...disclosureOptions]);
  const chart = chartByName(required(given, "chart"));
  if (!chart.ok) throw new Trouble("there is no chart of this name; nrs charts shows all");
  const eventFile = required(given, "event");
  const { file, outcome: snapshot } = await snapshotOf(host, chart.value, given);
  if (!snapshot.ok) return refusedAt(file, snapshot.refusals, given, host);
  const read = await readJson(host, eventFile);
  if (!read.ok) return refusedAt(eventFile, read.refusals, given, host);
  const complete = await withPermit(host, read.value, given);
  if (!("value" in complete)) return refusedAt(complete.file, complete.findings, given, host);
  const event = parseEvent(chart.value, complete.value);
  if (!event.ok) return refusedAt(eventFile, event.refusals, given, host);
  const stepped = apply(chart.value, snapshot.value, event.value);
  if (!stepped.ok) return refusedAt(eventFile, stepped.refusals, given, host);
  const shown = given.format === "json" ? { ok: true, snapshot: stepped.value } : stepped.value;
  host.out(`${JSON.stringify(shown, null, 2)}\n`);
  return 0;
}
