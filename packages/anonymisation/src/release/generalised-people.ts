import type { Column, ColumnTable } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";

/**
 * The people of a population as a release at these levels shows whoever looks like them; `undefined` when a column is
 * missing or a hierarchy lacks a value.
 */
export function generalisedPeople(
  people: ColumnTable,
  levels: Readonly<Record<string, number>>,
  quasiIdentifiers: GeneralisationTask["quasiIdentifiers"],
): ColumnTable | undefined {
  const columns: [string, Column][] = [];
  for (const { field, hierarchy } of quasiIdentifiers) {
    const column = Object.hasOwn(people.columns, field) ? people.columns[field] : undefined;
    if (column === undefined) return undefined;
    const level = hierarchy.levels[levels[field] ?? 0];
    const label = new Map(hierarchy.values.map((value, at) => [value, level?.labels[level.groupOf[at] ?? -1] ?? ""]));
    for (let row = 0; row < people.rows; row++)
      if (!label.has(column.dictionary[column.codes[row] ?? -1] ?? "")) return undefined;
    columns.push([field, { dictionary: column.dictionary.map((text) => label.get(text) ?? ""), codes: column.codes }]);
  }
  return { rows: people.rows, columns: Object.fromEntries(columns) };
}
