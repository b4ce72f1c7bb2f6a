import * as z from "zod";
import { schemaNames } from "./annotation.js";
import { type CaseFile, caseRecords } from "./case-file.js";
import { disclosedForm } from "./disclosed-form.js";
import type { FreeText } from "./primitives.js";

/** The collections of a case file that a disclosure can carry. */
export type CaseRecordName = keyof typeof caseRecords;

/** What a value may look like after projection: anything may be missing, and free text is gone. */
export type Disclosed<T> =
  T extends z.infer<typeof FreeText>
    ? never
    : T extends readonly (infer Element)[]
      ? readonly Disclosed<Element>[]
      : T extends object
        ? { readonly [Key in keyof T]?: Disclosed<T[Key]> | undefined }
        : T;

/** What one receiver may see of a case. */
export interface DisclosedCaseFile extends Disclosed<Pick<CaseFile, CaseRecordName>> {}

/** The schema of what a receiver may see: the disclosed form of every record of a case file. */
// The disclosed form of an object is an object with the same keys; its type is spelled out by Disclosed.
export const DisclosedCaseFile = disclosedForm(z.strictObject(caseRecords)) as unknown as z.ZodType<DisclosedCaseFile>;
schemaNames.add(DisclosedCaseFile, {
  id: "DisclosedCaseFile",
  title: "Disclosed case file",
  description: "What one receiver may see of a case.",
});
