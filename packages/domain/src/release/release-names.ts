import * as z from "zod";
import { named } from "../annotation.js";
import { CONTROLS } from "../primitives.js";

const WITHOUT_CONTROLS = new RegExp(`^[^${CONTROLS}]+$`);

const nameOf = (id: string, description: string) => named(id, description, z.string().max(100).regex(WITHOUT_CONTROLS));

/** The name of a column of a table of records. */
export const ColumnName = nameOf("ColumnName", "The name of a column of a table of records.");

/** The name under which a policy knows a hierarchy. */
export const HierarchyName = nameOf("HierarchyName", "The name under which a policy knows a hierarchy.");
