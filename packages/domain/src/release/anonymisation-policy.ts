import * as z from "zod";
import { named } from "../annotation.js";
import { operational } from "../field.js";
import { Line, Sha256 } from "../primitives.js";
import { PolicyModel } from "./policy-model.js";
import { PopulationModels } from "./population-model.js";
import { ColumnName, HierarchyName } from "./release-names.js";

const role = <Code extends string>(code: Code, description: string) =>
  operational(null, z.literal(code), "Role", description);

/** What a column is for a release: who could be recognised by it, and what happens to it. */
export const ColumnRole = named(
  "ColumnRole",
  "What a column is for a release, and what happens to it.",
  z.discriminatedUnion("role", [
    z.strictObject({ role: role("identifying", "Names or finds a person by itself; it is left out.") }),
    z.strictObject({
      role: role("quasi-identifier", "Identifies in combination with others; it is made coarser by its hierarchy."),
      hierarchy: operational(null, HierarchyName, "Hierarchy", "The hierarchy by which it is made coarser."),
    }),
    z.strictObject({
      role: role("sensitive", "Harms when it is learnt about a person; released as it is, under a model about it."),
    }),
    z.strictObject({ role: role("insensitive", "Neither identifies nor harms; released as it is.") }),
  ]),
);
/** {@inheritDoc ColumnRole} */
export type ColumnRole = z.infer<typeof ColumnRole>;

/** By what the loss of a release is measured. */
export const UtilityMetric = named(
  "UtilityMetric",
  "By what the loss of a release is measured.",
  z.enum(["loss-arithmetic", "loss-geometric", "precision", "entropy", "discernibility", "average-class-size"]),
);

/** Whether all records share the levels of their quasi-identifiers, or each has those that its surroundings ask for. */
export const Recoding = named(
  "Recoding",
  "Whether all records share the levels of their quasi-identifiers, or each has those that its surroundings ask for.",
  z.enum(["full-domain", "local"]),
);

/**
 * How records become publishable, as data: the role of every column, the hierarchies by the digest of their content, the
 * models of privacy, how many records may be left out, and by what the loss is measured. Two parties who have the same
 * policy and hierarchies get the same release of the same records.
 */
export const AnonymisationPolicy = named(
  "AnonymisationPolicy",
  "How records become publishable, as data.",
  z.strictObject({
    policyVersion: operational(null, z.literal("1.0"), "Version", "The version of the form of the policy."),
    name: operational(null, Line, "Name", "What the policy is called, and for which release it is."),
    columns: operational(null, z.record(ColumnName, ColumnRole), "Columns", "The role of every column of the records."),
    hierarchies: operational(
      null,
      z.record(HierarchyName, Sha256),
      "Hierarchies",
      "The digest of each hierarchy: SHA-256 over the canonical JSON of its rows.",
    ),
    models: operational(null, z.array(PolicyModel).min(1).max(20), "Models", "What must hold in every class."),
    population: operational(
      null,
      z.strictObject({
        models: operational(
          null,
          PopulationModels,
          "Models",
          "What must hold of every class among the people who would look alike.",
        ),
      }),
      "Population",
      "What must hold in view of the people among whom those of the records are: the records are a part of them.",
    ).exactOptional(),
    suppressionLimit: operational(
      null,
      z.number().min(0).max(1),
      "Suppression limit",
      "The most records that may be left out, as a share of all, rounded down to whole records.",
    ),
    recoding: operational(
      null,
      Recoding,
      "Recoding",
      "Whether all records share their levels (full-domain) or not (local).",
    ),
    metric: operational(null, UtilityMetric, "Metric", "By what the loss is measured."),
    missing: operational(
      null,
      z.strictObject({
        texts: operational(
          null,
          z.array(z.string().max(100)).max(20),
          "Texts",
          "What stands in the records where a value is missing.",
        ),
        meaning: operational(
          null,
          z.enum(["own-value", "refused"]),
          "Meaning",
          "Whether a missing value is a value like any other, which its hierarchy lists, or is refused.",
        ),
      }),
      "Missing values",
      "What a missing value looks like and how it is treated.",
    ),
  }),
);
/** {@inheritDoc AnonymisationPolicy} */
export interface AnonymisationPolicy extends z.infer<typeof AnonymisationPolicy> {}
