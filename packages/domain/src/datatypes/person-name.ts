import * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { Line, listOf, oneOf } from "../primitives.js";

/** A name in one use; the order of its parts is never assumed. */
export const PersonName = entity("PersonName", "A name in one use; the order of its parts is never assumed.", {
  use: member(
    oneOf("legal", "alias", "called"),
    "Use",
    "Whether the name is legal, an alias or what the person is called.",
  ),
  given: member(listOf(Line, 5), "Given names", "The given names, in order.").optional(),
  family: member(listOf(Line, 5), "Family names", "The family names, in order.").optional(),
  patronymic: member(Line, "Patronymic", "The name after the father.").optional(),
  prefix: member(Line, "Prefix", "A form of address before the name.").optional(),
  script: member(
    z
      .string()
      .max(4)
      .regex(/^[A-Z][a-z]{3}$/),
    "Script",
    "The script the name is written in (ISO 15924).",
  ).optional(),
  order: member(oneOf("given-first", "family-first"), "Order", "Which part comes first.").optional(),
});
/** {@inheritDoc PersonName} */
export interface PersonName extends z.infer<typeof PersonName> {}
