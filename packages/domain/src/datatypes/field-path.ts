import * as z from "zod";
import { named } from "../annotation.js";

/** The place of a field in the model, such as `Person.gender`: an entity and the fields that lead on from it. */
export const FieldPath = named(
  "FieldPath",
  "The place of a field in the model: an entity and the fields that lead on from it, divided by full stops.",
  z
    .string()
    .max(120)
    .regex(/^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*){0,6}$/),
);
