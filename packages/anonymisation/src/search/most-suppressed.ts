import { needsEverybody } from "../models/population-model.js";
import type { GeneralisationTask } from "./generalisation-task.js";

/** The most of so many records that a task lets a release suppress. */
export const mostSuppressed = ({ population, suppressionLimit }: GeneralisationTask, rows: number): number =>
  population?.models.some(needsEverybody) ? 0 : Math.floor(suppressionLimit * rows);
