import {
  type AnonymisationPolicy,
  accept,
  canonicalJson,
  type Refusal,
  type ReleaseRecord,
  type Result,
  refusal,
  refuse,
  type Sha256Function,
} from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { PopulationModel } from "../models/population-model.js";
import { rationalOf } from "../models/rational.js";
import type { ColumnTable } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { classesOfTexts, missingField } from "./classes-of-texts.js";
import { generalisedPeople } from "./generalised-people.js";
import { populationOf } from "./population-of.js";
import { gatheringHash } from "./running-hash.js";

type Found = Refusal<AnonymisationRefusalCode>;

/** The most failing classes that are listed one by one. */
const LISTED_FAULTS = 100;

/**
 * The population of a record as its release shows whoever looks like its people; `undefined` where the policy asks for none.
 * Refuses a population that is not given, lacks a column or has a value that a hierarchy lacks, and another than that of the
 * record.
 */
export function populationInView(
  people: ColumnTable | undefined,
  policy: AnonymisationPolicy,
  record: ReleaseRecord,
  { quasiIdentifiers }: GeneralisationTask,
  sha256: Sha256Function,
): Result<ColumnTable | undefined, AnonymisationRefusalCode> {
  if (policy.population === undefined)
    return record.population === undefined ? accept(undefined) : refuse("claim.untrue", "/population");
  if (people === undefined) return refuse("population.not-given", "/population");
  const fields = quasiIdentifiers.map(({ field }) => field);
  if (missingField(people, fields) !== undefined) return refuse("column.missing", "/population");
  const { population } = populationOf(policy, people, () => gatheringHash(sha256));
  if (canonicalJson(population ?? null) !== canonicalJson(record.population ?? null))
    return refuse("claim.untrue", "/population");
  const inView = generalisedPeople(people, record.levels, quasiIdentifiers);
  return inView === undefined ? refuse("hierarchy.value-missing", "/population") : accept(inView);
}

/** Where a release does not hold in view of its population: a class with fewer people than records, and one that fails a model. */
export function populationFaultsOf(
  released: ColumnTable,
  people: ColumnTable,
  fields: readonly string[],
  models: readonly PopulationModel[],
): readonly Found[] {
  const around = classesOfTexts(people, fields);
  const classes = classesOfTexts(released, fields);
  const faults: Found[] = [];
  for (const [text, rows] of classes) {
    const alike = around.get(text)?.length ?? 0;
    if (alike < rows.length) return [refusal("population.people-missing", "/population")];
    for (const [model, one] of models.entries()) {
      if (faults.length < LISTED_FAULTS && !holdsAmong(one, rows.length, alike))
        faults.push(refusal("population.model-fails", `/rows/${rows[0]}`, { model }));
    }
  }
  const isEmpty = [...around.keys()].some((text) => !classes.has(text));
  for (const [model, one] of models.entries()) {
    if (isEmpty && one.model === "delta-presence" && one.least > 0)
      faults.push(refusal("population.model-fails", `/population/models/${model}`, { model }));
  }
  return faults;
}

/** Whether a class holds, in whole numbers of any size. */
function holdsAmong(model: PopulationModel, records: number, people: number): boolean {
  if (model.model === "k-map") return people >= model.k;
  const [least, most] = [rationalOf(model.least), rationalOf(model.most)];
  return (
    BigInt(records) * most.denominator <= BigInt(people) * most.numerator &&
    BigInt(records) * least.denominator >= BigInt(people) * least.numerator
  );
}
