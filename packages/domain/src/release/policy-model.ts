import * as z from "zod";
import { named } from "../annotation.js";
import { operational } from "../field.js";
import { ColumnName, HierarchyName } from "./release-names.js";

const fieldOf = operational(null, ColumnName, "Field", "The sensitive column that the model is about.");

const model = <Code extends string>(code: Code) =>
  operational(null, z.literal(code), "Model", "Which model of privacy it is.");

const whole = (title: string, description: string) =>
  operational(null, z.int().min(2).max(1_000_000), title, description);

const closeness = operational(
  null,
  z.number().min(0).lt(1),
  "T",
  "How far the sensitive values of a class may stray from those of all records.",
);

const diversity = (title: string) => whole(title, "How diverse the sensitive values of a class must be.");

/**
 * What a policy asks of every class of records that share their quasi-identifiers. A hierarchy is named, and the policy
 * fixes its content.
 *
 * Source: Samarati (2001) for k-anonymity; Machanavajjhala et al. (2007) for l-diversity; Li et al. (2007) for
 * t-closeness.
 */
export const PolicyModel = named(
  "PolicyModel",
  "What a policy asks of every class of records that share their quasi-identifiers.",
  z.discriminatedUnion("model", [
    z.strictObject({
      model: model("k-anonymity"),
      k: whole("K", "The smallest number of records that look alike."),
    }),
    z.strictObject({ model: model("distinct-l-diversity"), field: fieldOf, l: diversity("L") }),
    z.strictObject({
      model: model("entropy-l-diversity"),
      field: fieldOf,
      l: operational(
        null,
        z.number().gt(1).max(1_000_000),
        "L",
        "How diverse the sensitive values of a class must be.",
      ),
    }),
    z.strictObject({
      model: model("recursive-c-l-diversity"),
      field: fieldOf,
      c: operational(
        null,
        z.number().gt(0).max(1_000_000),
        "C",
        "How often the most frequent value may outweigh the rest.",
      ),
      l: diversity("L"),
    }),
    z.strictObject({ model: model("equal-t-closeness"), field: fieldOf, t: closeness }),
    z.strictObject({
      model: model("ordered-t-closeness"),
      field: fieldOf,
      t: closeness,
      order: operational(null, z.array(z.string().max(500)).min(2).max(10_000), "Order", "The values in their order."),
    }),
    z.strictObject({
      model: model("hierarchical-t-closeness"),
      field: fieldOf,
      t: closeness,
      hierarchy: operational(null, HierarchyName, "Hierarchy", "The hierarchy that says which values are close."),
    }),
  ]),
);
/** {@inheritDoc PolicyModel} */
export type PolicyModel = z.infer<typeof PolicyModel>;
