import { type Refusal, refusal } from "@nrs-kit/domain";
import type { AnonymisationRefusalCode } from "../generated/refusal-code.js";
import { shareOf } from "./share.js";

/** What a privacy model asks of every released class among the people of the population who would look alike. */
export type PopulationModel =
  /** At least k people (Sweeney 2002). */
  | { readonly model: "k-map"; readonly k: number }
  /**
   * A share of the people between `least` and `most` is released (Nergiz, Atzori and Clifton 2007). With `least` above 0
   * nobody may be suppressed: a class of which nobody is released tells who is not among the records.
   */
  | { readonly model: "delta-presence"; readonly least: number; readonly most: number };

/** What a model asks of a class by its records and by the people of the population in it. */
export interface PopulationCriterion {
  /** Whether the class may be published; decided exactly, also on the boundary. */
  readonly holds: (records: number, people: number) => boolean;
  /** Given a class that fails: how many records are lost at least however it is split; more than any limit where nothing helps. */
  readonly lost: (records: number, people: number) => number;
}

/** Says which parameters are out of range. */
export function populationFaults(models: readonly PopulationModel[]): Refusal<AnonymisationRefusalCode>[] {
  return models.flatMap((model, place) =>
    inRange(model) ? [] : [refusal("model.parameter-out-of-range" as const, `/population/models/${place}`)],
  );
}

function inRange(model: PopulationModel): boolean {
  if (model.model === "k-map") return Number.isSafeInteger(model.k) && model.k >= 2;
  return model.least >= 0 && model.least <= model.most && model.most <= 1;
}

/** Whether a model forbids to suppress anybody. */
export const needsEverybody = (model: PopulationModel): boolean => model.model === "delta-presence" && model.least > 0;

/** The criterion of a model. Arguments in `models.proof.md`. */
export function populationCriterionOf(model: PopulationModel): PopulationCriterion {
  if (model.model === "k-map") return { holds: (_, people) => people >= model.k, lost: (records) => records };
  const [least, most] = [shareOf(model.least), shareOf(model.most)];
  const holds = (records: number, people: number) =>
    !most.isExceeded(records, people) && !least.isMissed(records, people);
  if (needsEverybody(model)) return { holds, lost: () => Number.POSITIVE_INFINITY };
  return { holds, lost: (records, people) => records - most.of(people) };
}
