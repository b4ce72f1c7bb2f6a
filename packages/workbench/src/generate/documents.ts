import { chartFiles } from "@nrs-kit/referral/exports";
import { cliSchemaFiles } from "./cli-schemas.js";
import { dataProtectionFiles } from "./data-protection.js";
import { decisionPageFiles } from "./decision-pages.js";
import { dictionaryFile } from "./dictionary.js";
import type { GeneratedFile } from "./generated-file.js";
import { invariantFiles } from "./invariants.js";
import { jsonSchemaFiles } from "./json-schemas.js";
import { receiverViewFiles } from "./receiver-views.js";
import { refusalPageFiles } from "./refusal-pages.js";

/** Generated documents: they are made from the packages themselves, so the generated sources must be in place. */
export async function generatedDocuments(): Promise<readonly GeneratedFile[]> {
  const charts = chartFiles().map(({ path, content }) => ({ path: `packages/referral/${path}`, content }));
  return [
    dictionaryFile(),
    ...jsonSchemaFiles(),
    ...receiverViewFiles(),
    ...cliSchemaFiles(),
    ...charts,
    ...refusalPageFiles(),
    ...invariantFiles(),
    ...decisionPageFiles(),
    ...dataProtectionFiles(),
  ];
}
