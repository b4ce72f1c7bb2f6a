import * as z from "zod";
import { named } from "../annotation.js";
import { operational } from "../field.js";

const model = <Code extends string>(code: Code) =>
  operational(null, z.literal(code), "Model", "Which model of privacy it is.");

const share = (title: string, description: string) => operational(null, z.number().min(0).max(1), title, description);

/**
 * What a policy asks of every released class among the people of the population who would look alike.
 *
 * Source: Sweeney, k-Anonymity: A Model for Protecting Privacy (2002), section 3, for k-map; Nergiz, Atzori and Clifton,
 * Hiding the Presence of Individuals from Shared Databases (2007), for δ-presence.
 */
export const PopulationModel = named(
  "PopulationModel",
  "What a policy asks of every released class among the people of the population who would look alike.",
  z.discriminatedUnion("model", [
    z.strictObject({
      model: model("k-map"),
      k: operational(null, z.int().min(2).max(1_000_000), "K", "The smallest number of people who would look alike."),
    }),
    z.strictObject({
      model: model("delta-presence"),
      least: share(
        "Least",
        "The least share of the people who look alike that is released. Above 0 nobody may be left out, because a class of which nobody is released tells who is not among the records.",
      ),
      most: share("Most", "The greatest share of the people who look alike that is released."),
    }),
  ]),
);
/** The models that a policy asks for and a record states. */
export const PopulationModels = z.array(PopulationModel).min(1).max(10);
/** {@inheritDoc PopulationModel} */
export type PopulationModel = z.infer<typeof PopulationModel>;
