import {
  type AnonymisationPolicy,
  canonicalJson,
  type Refusal,
  type ReleaseRecord,
  refusal,
  type Sha256Function,
} from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import type { PopulationModel } from "../models/population-model.js";
import { rationalOf } from "../models/rational.js";
import type { ColumnTable } from "../search/column.js";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import { classesOfTexts, missingField, textAt } from "./classes-of-texts.js";
import { populationOf } from "./population-of.js";

type Found = Refusal<AnonymisationRefusalCode>;

/** The most failing classes that are listed one by one. */
const LISTED_FAULTS = 100;

/**
 * Whether a release holds in view of its population, by the texts to which its people are generalised: the population is the
 * one of the record, it has everybody who is released, and every class holds.
 */
export function populationFaultsOf(
  released: ColumnTable,
  people: ColumnTable | undefined,
  policy: AnonymisationPolicy,
  record: ReleaseRecord,
  { quasiIdentifiers }: GeneralisationTask,
  sha256: Sha256Function,
): readonly Found[] {
  if (policy.population === undefined)
    return record.population === undefined ? [] : [refusal("claim.untrue", "/population")];
  if (people === undefined) return [refusal("population.not-given", "/population")];
  const fields = quasiIdentifiers.map(({ field }) => field);
  if (missingField(people, fields) !== undefined) return [refusal("column.missing", "/population")];
  const { population } = populationOf(policy, people, sha256);
  if (canonicalJson(population ?? null) !== canonicalJson(record.population ?? null))
    return [refusal("claim.untrue", "/population")];
  const around = peopleByText(people, record, quasiIdentifiers);
  if (around === undefined) return [refusal("hierarchy.value-missing", "/population")];
  const classes = classesOfTexts(released, fields);
  const faults: Found[] = [];
  for (const [text, rows] of classes) {
    const known = around.get(text) ?? 0;
    if (known < rows.length) return [refusal("population.people-missing", "/population")];
    for (const [model, one] of policy.population.models.entries()) {
      if (faults.length < LISTED_FAULTS && !holdsAmong(one, rows.length, known))
        faults.push(refusal("population.model-fails", `/rows/${rows[0]}`, { model }));
    }
  }
  const isEmpty = [...around.keys()].some((text) => !classes.has(text));
  for (const [model, one] of policy.population.models.entries()) {
    if (isEmpty && one.model === "delta-presence" && one.least > 0)
      faults.push(refusal("population.model-fails", `/population/models/${model}`, { model }));
  }
  return faults;
}

/** How many people there are of each generalised text; `undefined` when a hierarchy lacks a value. */
function peopleByText(
  people: ColumnTable,
  { levels }: ReleaseRecord,
  quasiIdentifiers: GeneralisationTask["quasiIdentifiers"],
): ReadonlyMap<string, number> | undefined {
  const counts = new Map<string, number>();
  const labels = quasiIdentifiers.map(({ field, hierarchy }) => {
    const level = hierarchy.levels[levels[field] ?? 0];
    return new Map(hierarchy.values.map((value, place) => [value, level?.labels[level.groupOf[place] ?? -1] ?? ""]));
  });
  for (let row = 0; row < people.rows; row++) {
    const texts = quasiIdentifiers.map(({ field }, place) => labels[place]?.get(textAt(people, field, row)));
    if (texts.includes(undefined)) return undefined;
    const key = JSON.stringify(texts);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
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
