import { AnonymisationPolicy, PublishedSeries, ReleaseRecord, ReportPlan } from "@nrs-kit/domain";
import type * as z from "zod";
import type { GeneratedFile } from "./generated-file.js";
import { besideTheStandard } from "./json-schemas.js";

const file = (name: string, schema: z.ZodType): GeneratedFile =>
  besideTheStandard(`packages/anonymisation/schemas/${name}.schema.json`, `anonymisation.${name}`, schema);

/** The schemas of what goes into a release of records, or into reports, beside the records, and of what is said of it. */
export function anonymisationSchemaFiles(): readonly GeneratedFile[] {
  return [
    file("policy", AnonymisationPolicy),
    file("release-record", ReleaseRecord),
    file("report-plan", ReportPlan),
    file("published-series", PublishedSeries),
  ];
}
