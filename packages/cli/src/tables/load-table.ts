import { join } from "node:path";
import { type ColumnTable, type HierarchyTables, parsePolicy } from "@nrs-kit/anonymisation";
import type { AnonymisationPolicy } from "@nrs-kit/domain";
import { decodeUtf8, type Json, parseStrictJson } from "@nrs-kit/interchange";
import type { Host } from "../host.js";
import type { Loaded } from "../load-case.js";
import { readAll } from "../read.js";
import { readCsv } from "./read-csv.js";
import { readTable } from "./table-file.js";

/** Loads a table of records. */
export async function loadTable(host: Host, file: string): Promise<Loaded<ColumnTable>> {
  const table = await readTable(host, file);
  return table.ok ? { value: table.value } : { file, findings: table.refusals };
}

/** Loads a table that need not be given. */
export async function loadTableIfGiven(host: Host, file: string | undefined): Promise<Loaded<ColumnTable | undefined>> {
  return file === undefined ? { value: undefined } : loadTable(host, file);
}

/** Loads a JSON file. */
export async function loadJson(host: Host, file: string): Promise<Loaded<Json>> {
  const read = parseStrictJson(decodeUtf8(await readAll(host, file)) ?? "");
  return read.ok ? { value: read.value } : { file, findings: read.refusals };
}

/** Loads a policy. */
export async function loadPolicy(host: Host, file: string): Promise<Loaded<AnonymisationPolicy>> {
  const read = await loadJson(host, file);
  if (!("value" in read)) return read;
  const policy = parsePolicy(read.value);
  return policy.ok ? { value: policy.value } : { file, findings: policy.refusals };
}

/** Reads the hierarchies that a policy lists from a folder, each from the file of its name. */
export async function readHierarchies(
  host: Host,
  folder: string,
  { hierarchies }: AnonymisationPolicy,
): Promise<HierarchyTables> {
  const tables: Record<string, readonly (readonly string[])[]> = {};
  for (const name of Object.keys(hierarchies)) tables[name] = await readCsv(host, join(folder, `${name}.csv`));
  return tables;
}
