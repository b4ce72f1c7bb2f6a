import { chartNoteFiles } from "./chart-notes.js";
import { codeListFiles } from "./code-lists.js";
import { currencyFiles } from "./currencies.js";
import { decisionTableFiles } from "./decision-table.js";
import { fieldTitleFiles } from "./field-titles.js";
import { formatted, type GeneratedFile } from "./generated-file.js";
import { kernelFiles } from "./kernel.js";
import { profileFiles } from "./profiles.js";
import { packagesWithRefusals, refusalFiles } from "./refusals.js";
import { worldRegionFiles } from "./world-regions.js";

/** Generated sources of packages: they need nothing that is generated, so that the rest can import them. */
export async function generatedSources(): Promise<readonly GeneratedFile[]> {
  const catalogues = await Promise.all(packagesWithRefusals().map(refusalFiles));
  return formatted([
    ...(await codeListFiles()),
    ...(await currencyFiles()),
    ...(await decisionTableFiles()),
    ...(await fieldTitleFiles()),
    ...(await chartNoteFiles()),
    ...(await kernelFiles()),
    ...(await profileFiles()),
    ...worldRegionFiles(),
    ...catalogues.flat(),
  ]);
}
