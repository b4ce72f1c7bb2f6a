import type { AnonymisationPolicy, ReleaseRecord } from "@nrs-kit/domain";
import { releasedFields } from "../policy/roles.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { countedQuery } from "./counted-query.js";
import { readClassSizes } from "./read-answers.js";
import type { SearchedTuples } from "./search-tuples.js";
import type { SqlEngine } from "./sql-engine.js";
import type { SqlNames } from "./sql-names.js";
import { writeTable } from "./write-table.js";

/** Makes the table of released records in the database, and counts its classes. */
export async function writeRelease(
  engine: SqlEngine,
  names: SqlNames,
  policy: AnonymisationPolicy,
  { quasiIdentifiers, models }: GeneralisationTask,
  { outcome, failed }: SearchedTuples,
): Promise<ReleaseRecord["classes"]> {
  const { name, asText, storage } = engine.dialect;
  for (const [place, { hierarchy }] of quasiIdentifiers.entries()) {
    const { groupOf, labels } = hierarchy.levels[outcome.levels[place] ?? 0] ?? { groupOf: [], labels: [] };
    const rows = hierarchy.values.map((value, at) => [value, labels[groupOf[at] ?? 0] ?? ""]);
    await writeTable(
      engine,
      names.values(place),
      [
        ["value", "varchar"],
        ["label", "varchar"],
      ],
      rows,
    );
  }
  const groups = quasiIdentifiers.map((_, place) => `g${place}`);
  await writeTable(
    engine,
    names.failed,
    groups.map((group) => [group, "varchar"]),
    failed,
  );
  const k = models.reduce((most, model) => (model.model === "k-anonymity" ? Math.max(most, model.k) : most), 1);
  const all = groups.join(", ");
  const counted = countedQuery(
    engine.dialect,
    names.source,
    quasiIdentifiers.map(({ field }) => field),
  );
  const labels = groups.map((group, place) => `t${place}.label as ${group}`).join(", ");
  const ofCounted = groups.map((_, at) => `join ${names.values(at)} as t${at} on r.v${at} = t${at}.value`).join(" ");
  const classes = `select ${labels}, r.n as n from (${counted}) as r ${ofCounted}`;
  await engine.run(`drop table if exists ${names.classes}`);
  await engine.run(
    `create table ${names.classes} ${storage} as select ${all}, cast(sum(n) as bigint) as size from (${classes}) as s where (${all}) not in (select ${all} from ${names.failed}) group by ${all} having sum(n) >= ${k}`,
  );
  const fields = releasedFields(policy);
  const columns = fields.map((field) => {
    const place = quasiIdentifiers.findIndex((one) => one.field === field);
    return `${place < 0 ? asText(`r.${name(field)}`) : `t${place}.label`} as ${name(field)}`;
  });
  const joins = quasiIdentifiers.map(
    ({ field }, place) => `join ${names.values(place)} as t${place} on ${asText(`r.${name(field)}`)} = t${place}.value`,
  );
  const same = groups.map((group, place) => `c.${group} = t${place}.label`).join(" and ");
  await engine.run(`drop table if exists ${names.target}`);
  await engine.run(
    `create table ${names.target} ${storage} as select ${columns.join(", ")} from ${names.source} as r ${joins.join(" ")} join ${names.classes} as c on ${same}`,
  );
  return readClassSizes(engine, names.classes);
}
