import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { PublicText } from "../primitives.js";

/** A text in the working languages. */
export const I18nText = entity("I18nText", "A text in the working languages.", {
  ro: member(PublicText, "Romanian", "The text in Romanian.").optional(),
  ru: member(PublicText, "Russian", "The text in Russian.").optional(),
  en: member(PublicText, "English", "The text in English.").optional(),
});
/** {@inheritDoc I18nText} */
export interface I18nText extends z.infer<typeof I18nText> {}
