/**
 * An extract of a national referral system, ready to use: the policy, its hierarchies, and the way from cases to records of the standard.
 *
 * @module @nrs-kit/anonymisation/preset
 */
export { anonymisedRecords } from "./anonymised-records.js";
export { nrsPreset, PRESET_COLUMNS, type Preset, type PresetChoice, type PresetColumn } from "./nrs-preset.js";
export { presetTable } from "./preset-table.js";
