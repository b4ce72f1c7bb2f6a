import type { GeneratedFile } from "./generated-file.js";
import { jsonSchemaFiles } from "./json-schemas.js";

/** Generated documents: they are made from the packages themselves, so the generated sources must be in place. */
export async function generatedDocuments(): Promise<readonly GeneratedFile[]> {
  return [...jsonSchemaFiles()];
}
