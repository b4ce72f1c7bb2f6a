import type { AnonymisedRecord } from "@nrs-kit/domain";
import { SEVERAL } from "../people/single-code.js";
import { textAt } from "../release/classes-of-texts.js";
import type { ColumnTable } from "../search/column.js";
import { PRESET_COLUMNS, type Preset, type PresetColumn } from "./nrs-preset.js";
import { ANY, ELSEWHERE, UNKNOWN } from "./preset-hierarchies.js";

type Value = AnonymisedRecord["fields"][string];

/** A text that is no code: what it says of the value. */
const SPECIAL: Readonly<Record<string, Value>> = {
  [ANY]: { absent: "redacted-anonymised" },
  [UNKNOWN]: { absent: "unknown" },
  [SEVERAL]: { absent: "too-coarse" },
  [ELSEWHERE]: { absent: "too-coarse" },
};

/** Columns whose coarser values are bands of numbers. */
const BANDS: ReadonlySet<PresetColumn> = new Set<PresetColumn>(["Case.registeredYear", "Person.ageAtRegistration"]);

/**
 * The rows of a release of the preset as records of the standard: a value is a code, one of several codes, a band of numbers, or absent with the reason.
 *
 * @param released - the rows, as `anonymise` released them under the preset
 * @param preset - the preset
 * @param certificateRef - the certificate that is published with them (`certificateOf`)
 *
 * @example
 * ```ts
 * const preset = nrsPreset({ name: "SYNTHETIC", years: [2021, 2026], sha256: () => "0".repeat(64) });
 * const row = ["2021-2025", "woman", "18-24", "*", "unknown", "TR", "forced-labour"];
 * const [record] = anonymisedRecords(columnsOf(PRESET_COLUMNS, [row]), preset, "00000000-0000-4000-8000-000000000000");
 * record.fields["Person.ageAtRegistration"]; // => { band: "18-24" }
 * record.fields["Person.education"]; // => { absent: "redacted-anonymised" }
 * ```
 */
export function anonymisedRecords(
  released: ColumnTable,
  preset: Preset,
  certificateRef: string,
): readonly AnonymisedRecord[] {
  const readers = Object.fromEntries(PRESET_COLUMNS.map((column) => [column, valuesOf(column, preset)]));
  return Array.from({ length: released.rows }, (_, row): AnonymisedRecord => {
    const texts = PRESET_COLUMNS.map((column) => [column, textAt(released, column, row)] as const);
    const year = /^\d{4}$/.exec(textAt(released, "Case.registeredYear", row))?.[0];
    const fields = texts.flatMap(([column, text]): [string, Value][] =>
      column === "Case.registeredYear" && year !== undefined
        ? []
        : [[column, readers[column]?.(text) ?? { code: text }]],
    );
    return {
      ...(year === undefined ? {} : { year: Number(year) }),
      fields: Object.fromEntries(fields),
      certificateRef,
    };
  });
}

/** What a text of a column stands for. */
function valuesOf(column: PresetColumn, { policy, hierarchies }: Preset): (text: string) => Value {
  const role = policy.columns[column];
  const rows = (role?.role === "quasi-identifier" ? hierarchies[role.hierarchy] : undefined) ?? [];
  const codes = new Map<string, string[]>();
  for (const [code = "", ...groups] of rows)
    for (const group of new Set(groups)) codes.set(group, [...(codes.get(group) ?? []), code]);
  const isCode = new Set(rows.map(([code]) => code));
  return (text) => {
    const special = SPECIAL[text];
    if (special !== undefined) return special;
    if (isCode.has(text) && !BANDS.has(column)) return { code: text };
    if (BANDS.has(column)) return { band: text };
    const group = (codes.get(text) ?? []).filter((code) => SPECIAL[code] === undefined);
    return group.length > 1 ? { oneOf: group } : { code: text };
  };
}
