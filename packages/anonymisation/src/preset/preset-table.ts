import type { CaseFile } from "@nrs-kit/domain";
import { possibleAges } from "../people/possible-ages.js";
import { principalOf } from "../people/principal-of.js";
import { singleCode } from "../people/single-code.js";
import { type ColumnTable, columnsOf } from "../search/column.js";
import { DISTRICTS } from "./districts.js";
import { PRESET_COLUMNS, type PresetColumn } from "./nrs-preset.js";
import { ELSEWHERE, UNKNOWN } from "./preset-hierarchies.js";

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
  const { person, registered = "", forms = [], countries = [] } = principalOf(file) ?? {};
  const [least, greatest] = (person === undefined ? undefined : possibleAges(person, registered)) ?? [];
  const row: Record<PresetColumn, string> = {
    "Case.registeredYear": registered.slice(0, 4),
    "Person.gender": person?.gender ?? UNKNOWN,
    "Person.ageAtRegistration": least !== undefined && least === greatest ? String(least) : UNKNOWN,
    "Person.education": person?.education ?? UNKNOWN,
    "Person.originRegion": districtOf(person?.originRegion),
    "ExploitationEpisode.country": singleCode(countries) ?? UNKNOWN,
    "ExploitationEpisode.type": singleCode(forms) ?? UNKNOWN,
  };
  return PRESET_COLUMNS.map((column) => row[column]);
}

function districtOf(region: string | undefined): string {
  if (region === undefined) return UNKNOWN;
  return KNOWN_DISTRICTS.has(region) ? region : ELSEWHERE;
}
