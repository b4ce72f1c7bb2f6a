import {
  type AnonymisationPolicy,
  canonicalJson,
  digestOf,
  type Json,
  type Refusal,
  ReleaseRecord,
  type Result,
  refusal,
  refuse,
  type Sha256Function,
} from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { parsePolicy } from "../policy/parse-policy.js";
import { columnsWithRole, releasedFields } from "../policy/roles.js";
import { type HierarchyTables, taskOfPolicy } from "../policy/task-of-policy.js";
import type { ColumnTable } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { classSizes } from "./class-sizes.js";
import { textAt } from "./classes-of-texts.js";
import { levelOfText } from "./level-of-text.js";
import { lossAgain } from "./loss-again.js";
import { measureRisk } from "./measure-risk.js";
import { gatheringHash } from "./running-hash.js";
import { tableDigest } from "./table-digest.js";
import { populationFaultsOf, populationInView } from "./verify-population.js";
import { type VerifiedRelease, verifyRelease } from "./verify-release.js";

/** What a release is verified against. */
export interface ReleaseEvidence {
  readonly policy: AnonymisationPolicy;
  /** The rows of each hierarchy, by the name that the policy uses. */
  readonly hierarchies: HierarchyTables;
  /** The record that was written with the release. */
  readonly record: ReleaseRecord;
  readonly sha256: Sha256Function;
  /** The people among whom those of the records are; needed where the policy asks something in view of its population. */
  readonly people?: ColumnTable | undefined;
}

/** A loss is a quotient of whole numbers: two ways to compute it differ by rounding only. */
const ROUNDING = 1e-9;

/**
 * Checks a release against its policy, hierarchies and record, and computes again whatever its rows tell, by a slow path
 * that shares nothing with the search: classes by their texts, models by the textbook, the loss record by record. Refuses
 * what {@link parsePolicy} and {@link verifyRelease} refuse, another hierarchy than the policy names, another population
 * than the record names, a class that fails in view of it, and every statement of the record that is not true, by its place in
 * the record. What only the source records tell is not checked: their
 * risk, and that no other choice of levels loses less.
 *
 * @param released - the rows that were published
 * @param evidence - policy, hierarchies, record, and the population where the policy asks for one
 *
 * @example
 * ```ts
 * verifyAnonymised(columnsOf(["age"], [["child"]]), { policy: {}, hierarchies: {}, record: {}, sha256: String }).refusals[0].code; // => "policy.malformed"
 * ```
 */
export function verifyAnonymised(
  released: ColumnTable,
  { policy, hierarchies, record, sha256, people }: ReleaseEvidence,
): Result<VerifiedRelease, AnonymisationRefusalCode> {
  const read = parsePolicy(policy);
  if (!read.ok) return read;
  if (!ReleaseRecord.safeParse(record).success) return refuse("record.malformed");
  const task = taskOfPolicy(policy, hierarchies, sha256);
  if (!task.ok) return task;
  const inView = populationInView(people, policy, record, task.value, sha256);
  if (!inView.ok) return inView;
  const fields = releasedFields(policy);
  if (!sameJson(Object.keys(released.columns), fields)) return refuse("claim.untrue", "/columns");
  const quasiIdentifiers = columnsWithRole(policy, "quasi-identifier");
  const population = policy.population?.models ?? [];
  const verified = verifyRelease(released, {
    quasiIdentifiers,
    models: task.value.models,
    sensitiveCounts: record.sensitiveCounts,
    releasedRecords: record.releasedRecords,
    minObservedClass: record.classes[0]?.size ?? 0,
  });
  const untrue = untrueStatements(released, policy, record, task.value, sha256, inView.value);
  const faults = [
    ...(verified.ok ? [] : verified.refusals),
    ...untrue.map((at) => refusal("claim.untrue" as const, at)),
    ...(inView.value === undefined ? [] : populationFaultsOf(released, inView.value, quasiIdentifiers, population)),
  ];
  const [first, ...further]: Refusal<AnonymisationRefusalCode>[] = faults;
  return first === undefined ? verified : { ok: false, refusals: [first, ...further] };
}

const sameJson = (one: Json, other: Json): boolean => canonicalJson(one) === canonicalJson(other);

/** The places of the record that say something else than the rows, the policy, or one another. */
function untrueStatements(
  released: ColumnTable,
  policy: AnonymisationPolicy,
  record: ReleaseRecord,
  task: GeneralisationTask,
  sha256: Sha256Function,
  inView: ColumnTable | undefined,
): readonly string[] {
  const quasiIdentifiers = columnsWithRole(policy, "quasi-identifier");
  const { sourceRecords, suppressedRecords, releasedRecords, mostSuppressed, risk, loss, leastLoss } = record;
  const after = measureRisk(released, quasiIdentifiers, inView);
  const again = lossAgain(released, record, task);
  const statements: readonly (readonly [pointer: string, holds: boolean])[] = [
    ["/policy", sameJson(record.policy, { name: policy.name, sha256: digestOf(policy, sha256) })],
    ["/hierarchies", sameJson(record.hierarchies, policy.hierarchies)],
    ["/models", sameJson(record.models, policy.models)],
    ["/recoding", record.recoding === policy.recoding],
    ["/metric", record.metric === policy.metric],
    ["/suppressedRecords", releasedRecords + suppressedRecords === sourceRecords],
    ["/mostSuppressed", mostSuppressed === Math.floor(policy.suppressionLimit * sourceRecords)],
    ["/suppressedRecords", suppressedRecords <= mostSuppressed],
    ["/levels", areLevelsOf(released, record, task)],
    ["/loss", again === undefined || Math.abs(again - loss) <= ROUNDING * Math.max(1, again)],
    ["/leastLoss", leastLoss <= loss],
    ["/generalisations", record.generalisations === choicesOf(task)],
    ["/classes", sameJson(record.classes, classSizes(released, quasiIdentifiers))],
    ["/sensitiveCounts", countsCover(released, record, task)],
    ["/risk/before", risk.before.records === sourceRecords],
    ["/risk/after", after.ok && sameJson(risk.after, { ...after.value })],
    ["/sha256", record.sha256 === tableDigest(released, gatheringHash(sha256))],
  ];
  return [...new Set(statements.flatMap(([pointer, holds]) => (holds ? [] : [pointer])))];
}

const choicesOf = ({ quasiIdentifiers }: GeneralisationTask): number =>
  quasiIdentifiers.reduce((product, { hierarchy }) => product * hierarchy.levels.length, 1);

/**
 * Whether every quasi-identifier has a level, and every value of it is a group of that level; under local recoding, of that
 * level or a finer one, and one value at least of none that is finer.
 */
function areLevelsOf(released: ColumnTable, { levels, recoding }: ReleaseRecord, task: GeneralisationTask): boolean {
  const fields = task.quasiIdentifiers.map(({ field }) => field);
  const named = Object.keys(levels);
  if (named.length !== fields.length || fields.some((field) => !Object.hasOwn(levels, field))) return false;
  return task.quasiIdentifiers.every(({ field, hierarchy }) => {
    const stated = levels[field] ?? -1;
    const known = levelOfText(hierarchy, recoding === "local" ? 0 : stated, stated);
    let coarsest = released.rows === 0 ? stated : 0;
    for (let row = 0; row < released.rows; row++) {
      const level = known.get(textAt(released, field, row));
      if (level === undefined) return false;
      coarsest = Math.max(coarsest, level);
    }
    return coarsest === stated;
  });
}

/** Whether the counts are of exactly the sensitive fields of the models, sum to the source, and cover what is released. */
function countsCover(
  released: ColumnTable,
  { sensitiveCounts, sourceRecords }: ReleaseRecord,
  task: GeneralisationTask,
): boolean {
  const fields = new Set(task.models.flatMap((model) => (model.model === "k-anonymity" ? [] : [model.field])));
  if (Object.keys(sensitiveCounts).length !== fields.size) return false;
  return [...fields].every((field) => {
    const counts = new Map(Object.entries(sensitiveCounts[field] ?? {}));
    const sum = [...counts.values()].reduce((total, one) => total + one, 0);
    const left = new Map(counts);
    for (let row = 0; row < released.rows; row++) {
      const text = textAt(released, field, row);
      left.set(text, (left.get(text) ?? 0) - 1);
    }
    return sum === sourceRecords && [...left.values()].every((one) => one >= 0);
  });
}
