import { sampleOf } from "./sample-of.js";
import type { Values } from "./vector.js";

type Path = readonly (string | number)[];

/** A case file that keeps a rule, and the one change that breaks it. */
export interface RuleCase {
  readonly name: string;
  /** What the valid file has beside the example. */
  readonly kept: readonly (readonly [path: Path, value: unknown])[];
  readonly broken: readonly [path: Path, value: unknown];
  readonly code: string;
  readonly pointer: string;
}

/** An invented record: what its entity demands, with these members. */
export const sample = (schema: Parameters<typeof sampleOf>[0], members: Values): Values => ({
  ...(sampleOf(schema, false) as Values),
  ...members,
});
