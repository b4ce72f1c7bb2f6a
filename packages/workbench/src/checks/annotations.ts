import { type Verdict, verdict } from "./stage.js";

/**
 * Disclosure, anonymisation and logging follow what each field declares about itself. Without this check a new leaf could
 * travel without a privacy class, and nothing would decide who may see it.
 */
export async function annotationFaults(): Promise<Verdict> {
  // Imported when it is needed, so that a package that does not compile fails this stage and no other.
  const { CaseFile, entities, undescribedLeaves } = await import("@nrs-kit/domain");
  const { messageSchemas } = await import("@nrs-kit/interchange");
  const schemas = { ...entities, CaseFile, ...messageSchemas };
  return verdict(
    Object.entries(schemas).flatMap(([name, schema]) =>
      undescribedLeaves(schema).map((leaf) => `${name} /${leaf}: no complete annotation`),
    ),
  );
}
