import { type AnonymisationPolicy, digestOf, type ReleaseRecord, type Sha256Function } from "@nrs-kit/domain";
import type { GeneralisationTask } from "../search/generalisation-task.js";
import type { Generalisation } from "../search/generalise.js";
import type { SearchWatch } from "../search/search-watch.js";
import type { RunningHash } from "./running-hash.js";

/** What a release needs from its host. */
export interface ReleaseHost {
  readonly sha256: Sha256Function;
  /** The name and version of the tool, for the record. */
  readonly tool: string;
  /** A new running SHA-256, so that the released rows are never one text. */
  readonly newSha256?: () => RunningHash;
  /** Hears how far the search for the best levels has come, and may stop it; local recoding does not search. */
  readonly watch?: SearchWatch;
}

/** What was found, and what came of it. */
export interface ReleaseFacts
  extends Pick<
    Generalisation,
    "levels" | "loss" | "leastLoss" | "sourceRecords" | "suppressedRecords" | "checked" | "sensitiveCounts"
  > {
  readonly releasedRecords: number;
  readonly risk: ReleaseRecord["risk"];
  readonly classes: ReleaseRecord["classes"];
  /** What is said of the population. */
  readonly population: Pick<ReleaseRecord, "population">;
  /** The digest of the released rows. */
  readonly sha256: string;
}

/** The record of a release under a policy. */
export function recordOf(
  policy: AnonymisationPolicy,
  task: GeneralisationTask,
  { sha256, tool }: ReleaseHost,
  facts: ReleaseFacts,
): ReleaseRecord {
  return {
    recordVersion: "1.0",
    tool,
    policy: { name: policy.name, sha256: digestOf(policy, sha256) },
    hierarchies: policy.hierarchies,
    models: policy.models,
    ...facts.population,
    recoding: policy.recoding,
    metric: policy.metric,
    sourceRecords: facts.sourceRecords,
    releasedRecords: facts.releasedRecords,
    suppressedRecords: facts.suppressedRecords,
    mostSuppressed: Math.floor(policy.suppressionLimit * facts.sourceRecords),
    levels: facts.levels,
    loss: facts.loss,
    leastLoss: facts.leastLoss,
    generalisations: task.quasiIdentifiers.reduce((product, { hierarchy }) => product * hierarchy.levels.length, 1),
    checked: facts.checked,
    classes: facts.classes,
    sensitiveCounts: facts.sensitiveCounts,
    risk: facts.risk,
    sha256: facts.sha256,
  };
}
