import * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";

/** A text in the working languages. */
export const I18nText = entity("I18nText", "A text in the working languages.", {
  ro: member(z.string().min(1).max(2000), "Romanian", "The text in Romanian.").optional(),
  ru: member(z.string().min(1).max(2000), "Russian", "The text in Russian.").optional(),
  en: member(z.string().min(1).max(2000), "English", "The text in English.").optional(),
});
/** {@inheritDoc I18nText} */
export interface I18nText extends z.infer<typeof I18nText> {}
