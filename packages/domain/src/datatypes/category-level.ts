import type * as z from "zod";
import { entity } from "../entity.js";
import { member } from "../field.js";
import { DataCategoryCode } from "../generated/code-lists/data-category.js";
import { oneOf } from "../primitives.js";

/** What was decided for one category of information. */
export const CategoryLevel = entity("CategoryLevel", "What was decided for one category of information.", {
  category: member(DataCategoryCode, "Category", "The category."),
  level: member(oneOf("allow", "redact"), "Level", "Whether it is disclosed whole or redacted."),
});
/** {@inheritDoc CategoryLevel} */
export interface CategoryLevel extends z.infer<typeof CategoryLevel> {}
