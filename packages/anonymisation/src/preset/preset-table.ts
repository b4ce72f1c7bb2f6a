import type { CaseFile } from "@nrs-kit/domain";
import { possibleAges } from "../reports/possible-ages.js";
import { type ColumnTable, columnsOf } from "../search/column.js";
import { DISTRICTS } from "./districts.js";
import { PRESET_COLUMNS, type PresetColumn } from "./nrs-preset.js";
import { ELSEWHERE, SEVERAL, UNKNOWN } from "./preset-hierarchies.js";

/**
 * The records of an extract: for the principal beneficiary of each case the columns of the preset. It is personal data, and becomes an extract by
 * `anonymise` only. Which cases belong to the extract is for the caller to choose: presumed victims, for instance, are not identified ones.
 *
 * @example
 * ```ts
 * presetTable([]).rows; // => 0
 * ```
 */
export function presetTable(files: readonly CaseFile[]): ColumnTable {
  return columnsOf(PRESET_COLUMNS, files.map(rowOf));
}

const KNOWN_DISTRICTS = new Set(Object.values(DISTRICTS).flat());

function rowOf(file: CaseFile): readonly string[] {
  const person = file.persons.find(({ role }) => role.includes("principal"));
  const registered = file.case.openedOn.replace("~", "");
  const episodes = (file.traffickingExperiences ?? []).flatMap(({ purposes = [] }) => purposes);
  const [least, greatest] = (person === undefined ? undefined : possibleAges(person, registered)) ?? [];
  const region = person?.originRegion;
  const row: Record<PresetColumn, string> = {
    "Case.registeredYear": registered.slice(0, 4),
    "Person.gender": person?.gender ?? UNKNOWN,
    "Person.ageAtRegistration": least !== undefined && least === greatest ? String(least) : UNKNOWN,
    "Person.education": person?.education ?? UNKNOWN,
    "Person.originRegion": region === undefined ? UNKNOWN : KNOWN_DISTRICTS.has(region) ? region : ELSEWHERE,
    "ExploitationEpisode.country": single(episodes.map(({ country }) => country)),
    "ExploitationEpisode.type": single(episodes.map(({ type }) => type)),
  };
  return PRESET_COLUMNS.map((column) => row[column]);
}

/** One code of several: a record has one. */
function single(codes: readonly string[]): string {
  const [only = UNKNOWN, ...more] = new Set(codes);
  return more.length > 0 ? SEVERAL : only;
}
