import type { GeneratedFile } from "./generated-file.js";
import { jsonSchemaFiles } from "./json-schemas.js";
import { standardDigestFiles } from "./standard-digests.js";
import { validatorFiles } from "./validators/validator-files.js";

/**
 * The published schemas, and the sources that are made from them: the validators, and the digests of the schemas. They
 * need the shapes of the messages and nothing that is itself made from the schemas.
 */
export function generatedStandard(): readonly GeneratedFile[] {
  const schemas = jsonSchemaFiles();
  return [...schemas, ...validatorFiles(schemas), ...standardDigestFiles(schemas)];
}
