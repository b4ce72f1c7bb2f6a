import * as z from "zod";
import { FieldPath } from "../datatypes/field-path.js";
import { GeneralisedValue } from "../datatypes/generalised-value.js";
import { entity } from "../entity.js";
import { operational, quasiIdentifier } from "../field.js";
import { Uuid } from "../primitives.js";

/** One row of an anonymised release (CTDC). */
export const AnonymisedRecord = entity("AnonymisedRecord", "One row of an anonymised release.", {
  year: quasiIdentifier(null, z.int().min(1900).max(2200), "Year", "The year of registration.").optional(),
  fields: quasiIdentifier(
    null,
    z.record(FieldPath, GeneralisedValue),
    "Fields",
    "The values by the path of their field; only paths the release allows.",
  ),
  certificateRef: operational(null, Uuid, "Certificate", "The certificate that states how the row was anonymised."),
});
/** {@inheritDoc AnonymisedRecord} */
export interface AnonymisedRecord extends z.infer<typeof AnonymisedRecord> {}
