import * as z from "zod";
import { named } from "../annotation.js";
import { operational } from "../field.js";
import { Line, Sha256 } from "../primitives.js";
import { Recoding, UtilityMetric } from "./anonymisation-policy.js";
import { PolicyModel } from "./policy-model.js";
import { PopulationModels } from "./population-model.js";
import { ColumnName, HierarchyName } from "./release-names.js";

const Records = z.int().min(0);
const Chance = z.number().min(0).max(1);

const Risk = named(
  "ReleaseRisk",
  "The chance that a record is matched to its person by quasi-identifiers alone.",
  z.strictObject({
    records: operational(null, Records, "Records", "How many records were looked at."),
    classes: operational(null, Records, "Classes", "In how many classes of records that look alike they fall."),
    uniqueRecords: operational(null, Chance, "Unique records", "The share of records that are alone in their class."),
    prosecutor: operational(
      null,
      Chance,
      "Prosecutor",
      "The greatest chance, for who knows that the person is among them.",
    ),
    journalist: operational(null, Chance, "Journalist", "The greatest chance, for who knows the population only."),
    marketer: operational(null, Chance, "Marketer", "The average chance, for who matches everybody."),
  }),
);

/**
 * What was done to make a release, for its makers and those who audit it: by which policy and hierarchies, which levels
 * were chosen and why no others are better, what was left out, how large the classes are, what risk is left. It says how
 * many source records hold each sensitive value and is not published; the `AnonymisationCertificate` is.
 */
export const ReleaseRecord = named(
  "ReleaseRecord",
  "What was done to make a release, for its makers and those who audit it.",
  z.strictObject({
    recordVersion: operational(null, z.literal("1.0"), "Version", "The version of the form of the record."),
    tool: operational(null, Line, "Tool", "The name and version of the tool."),
    policy: operational(
      null,
      z.strictObject({
        name: operational(null, Line, "Name", "What the policy is called."),
        sha256: operational(null, Sha256, "Digest", "SHA-256 over the canonical JSON of the policy."),
      }),
      "Policy",
      "By which policy the release was made.",
    ),
    hierarchies: operational(null, z.record(HierarchyName, Sha256), "Hierarchies", "The digest of each hierarchy."),
    models: operational(null, z.array(PolicyModel).min(1).max(20), "Models", "What holds in every class."),
    population: operational(
      null,
      z.strictObject({
        models: operational(
          null,
          PopulationModels,
          "Models",
          "What holds of every class among the people who would look alike.",
        ),
        records: operational(null, Records, "Records", "How many people the population has."),
        sha256: operational(
          null,
          Sha256,
          "Digest",
          "SHA-256 over the canonical JSON of the quasi-identifiers of the population, in the order of their texts.",
        ),
      }),
      "Population",
      "The people among whom those of the records are, where the policy asks something in view of them.",
    ).exactOptional(),
    recoding: operational(null, Recoding, "Recoding", "Whether all records share their levels."),
    metric: operational(null, UtilityMetric, "Metric", "By what the loss is measured."),
    sourceRecords: operational(null, Records, "Source records", "How many records there were."),
    releasedRecords: operational(null, Records, "Released records", "How many records are released."),
    suppressedRecords: operational(null, Records, "Suppressed records", "How many records were left out."),
    mostSuppressed: operational(null, Records, "Most suppressed", "How many records the policy allowed to leave out."),
    levels: operational(
      null,
      z.record(ColumnName, z.int().min(0).max(100)),
      "Levels",
      "To which level of its hierarchy each quasi-identifier was made coarser; under local recoding, the coarsest.",
    ),
    loss: operational(null, z.number().min(0), "Loss", "What the release loses, by the metric."),
    leastLoss: operational(
      null,
      z.number().min(0),
      "Least loss",
      "The bound: nothing under this policy loses less. Equal to the loss where it is proved best; below it where the search was stopped, or recoding was local.",
    ),
    generalisations: operational(null, z.int().min(1), "Choices", "How many choices of levels there were."),
    checked: operational(
      null,
      Records,
      "Checked",
      "How often a choice was judged on the data; under full-domain recoding the others were ruled out by proof.",
    ),
    classes: operational(
      null,
      z.array(
        z.strictObject({
          size: operational(null, z.int().min(1), "Size", "How many records look alike."),
          classes: operational(null, z.int().min(1), "Classes", "How many classes have this size."),
        }),
      ),
      "Classes",
      "How many released classes there are of each size, from small to large.",
    ),
    sensitiveCounts: operational(
      null,
      z.record(ColumnName, z.record(z.string().max(500), Records)),
      "Sensitive counts",
      "How many source records hold each value of a sensitive column.",
    ),
    risk: operational(
      null,
      z.strictObject({
        before: operational(null, Risk, "Before", "The risk of the source records."),
        after: operational(null, Risk, "After", "The risk of the released records."),
      }),
      "Risk",
      "The risk before and after.",
    ),
    sha256: operational(null, Sha256, "Digest", "SHA-256 over the canonical JSON of the released rows."),
  }),
);
/** {@inheritDoc ReleaseRecord} */
export interface ReleaseRecord extends z.infer<typeof ReleaseRecord> {}
