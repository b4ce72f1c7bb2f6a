import type { AnonymisationPolicy, Refusal } from "@nrs-kit/domain";
import { refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { pointerPart } from "../policy/pointer-part.js";
import { releasedFields } from "../policy/roles.js";
import { tableFaults } from "../policy/table-faults.js";
import { readAll, readNumber } from "./read-answers.js";
import type { SqlEngine } from "./sql-engine.js";

/** Where a table of a database does not fit a policy, as {@link tableFaults} says of one in memory; null is the empty text. */
export async function sourceFaults(
  engine: SqlEngine,
  table: string,
  policy: AnonymisationPolicy,
): Promise<readonly Refusal<AnonymisationRefusalCode>[]> {
  const names = (await readAll(engine, engine.dialect.columnsOf(table))).map(([name]) => String(name));
  const columns = Object.fromEntries(names.map((name) => [name, { dictionary: [], codes: [] }]));
  const faults = tableFaults({ rows: 0, columns }, policy);
  if (faults.length > 0 || policy.missing.meaning !== "refused" || policy.missing.texts.length === 0) return faults;
  const { dialect } = engine;
  const source = dialect.name(table);
  const texts = policy.missing.texts.map(dialect.text).join(", ");
  const gaps: Refusal<AnonymisationRefusalCode>[] = [];
  for (const field of releasedFields(policy)) {
    const value = dialect.asText(dialect.name(field));
    const rows = await readNumber(engine, `select count(*) from ${source} where ${value} in (${texts})`);
    if (rows > 0) gaps.push(refusal("value.missing-refused", `/columns${pointerPart(field)}`, { rows }));
  }
  return gaps;
}
