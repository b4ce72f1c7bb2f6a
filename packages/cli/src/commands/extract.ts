import { randomUUID } from "node:crypto";
import { join } from "node:path";
import {
  type AnonymisedRelease,
  anonymise,
  type CertificateIssue,
  certificateOf,
  columnsOf,
  type HierarchyTable,
  releasePage,
  rowsOf,
} from "@nrs-kit/anonymisation";
import { nrsPreset, PRESET_COLUMNS, type Preset, presetTable } from "@nrs-kit/anonymisation/preset";
import { newPeopleCount } from "@nrs-kit/anonymisation/reports";
import { eachCase } from "../each-case.js";
import { showFaulty } from "../faulty.js";
import type { Host } from "../host.js";
import { type Arguments, oneOf, readArguments, required } from "../options.js";
import { newSha256, sha256 } from "../sha256.js";
import { csvPieces } from "../tables/table-file.js";
import { csvRows } from "../tables/write-csv.js";
import { tool } from "../tool.js";
import { Trouble } from "../trouble.js";
import { words } from "../words.js";

const RECODINGS = ["full-domain", "local"] as const;

const yearsOf = (text: string): readonly [number, number] => {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  const years = [Number(first), Number(last)] as const;
  if (!(years[0] <= years[1])) throw new Trouble("--years takes two years, such as 2021-2026");
  return years;
};

type Paper = readonly [file: string, text: string];

const inJson = (name: string, value: unknown): Paper => [`${name}.json`, `${JSON.stringify(value, null, 2)}\n`];

const csvNamed = (name: string): string => `${name}.csv`;

/** What is written beside the records of an extract, by the name of the file. */
function* papersOf(made: AnonymisedRelease, { policy, hierarchies }: Preset, given: Arguments): Generator<Paper> {
  yield inJson("policy", policy);
  yield inJson("record", made.record);
  yield ["page.html", releasePage(made, { policy, hierarchies, language: given.lang })];
  for (const [name, rows] of Object.entries<HierarchyTable>(hierarchies)) yield [csvNamed(name), csvRows(rows)];
}

/** Who answers for an extract and since when, as the options say; undefined where no certificate is asked for. */
const issueOf = ({ values }: Arguments): CertificateIssue | undefined => {
  const [issuedBy, issuedOn] = [values["issued-by"], values["issued-on"]];
  if (issuedBy === undefined && issuedOn === undefined) return undefined;
  if (issuedBy === undefined || issuedOn === undefined) throw new Trouble("--issued-by and --issued-on go together");
  // Whether they name an organisation and a day is the first thing that is asked of a certificate.
  return { id: randomUUID(), issuedBy, issuedOn } as CertificateIssue;
};

/**
 * `nrs extract CASES… --name NAME --years FIRST-LAST --to FOLDER`: the identified victims of a referral system as records
 * that may be given to a partner under agreement, with everything that it takes to verify them. With `--recoding local` each
 * record is as fine as its surroundings allow; with `--issued-by` and `--issued-on` there is a certificate to give away, too.
 *
 * @param args - the words after the name of the command
 * @param host - files and streams
 */
export async function extract(args: readonly string[], host: Host): Promise<number> {
  const given = readArguments(args, ["name", "years", "to", "recoding", "issued-by", "issued-on"]);
  const { positionals, values, lang } = given;
  if (positionals.length === 0) throw new Trouble("extract needs at least one file; - is standard input");
  const [name, folder, years] = [required(given, "name"), required(given, "to"), yearsOf(required(given, "years"))];
  const recoding = oneOf("recoding", values.recoding, RECODINGS);
  const issue = issueOf(given);
  const { write } = host;
  if (write === undefined) throw new Trouble("no file can be written here");
  const [count, rows]: [ReturnType<typeof newPeopleCount>, (readonly string[])[]] = [newPeopleCount(), []];
  const faulty = await eachCase(host, positionals, (file) => {
    const added = count.add(file);
    if (!added.ok) return added.refusals;
    const year = Number(added.value?.registered.slice(0, 4));
    const [, row] = [...rowsOf(presetTable([file]))];
    if (added.value?.population === "identified-victims" && year >= years[0] && year <= years[1] && row !== undefined)
      rows.push(row);
    return [];
  });
  if (faulty !== undefined) return showFaulty(faulty, given, host);
  const preset = nrsPreset({ name, years, recoding, sha256 });
  const releaseHost = { sha256, newSha256, tool: `${tool.name} ${tool.version}` };
  const made = anonymise(columnsOf(PRESET_COLUMNS, rows), preset.policy, preset.hierarchies, releaseHost);
  const [file = ""] = positionals;
  if (!made.ok) return showFaulty({ file, findings: made.refusals }, given, host);
  const papers = [...papersOf(made.value, preset, given)];
  if (issue !== undefined) {
    const certificate = certificateOf(made.value.record, preset.policy, issue);
    if (!certificate.ok) return showFaulty({ file, findings: certificate.refusals }, given, host);
    papers.push(inJson("certificate", certificate.value));
  }
  for (const [paper, text] of papers) await write(join(folder, paper), [text]);
  const release = join(folder, csvNamed("release"));
  await write(release, csvPieces(made.value.released));
  const { releasedRecords, sourceRecords } = made.value.record;
  host.out(`${release}: ${words[lang].released} ${releasedRecords} / ${sourceRecords}\n`);
  return 0;
}
