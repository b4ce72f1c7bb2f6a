import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Sample } from "./golden.js";
import { readSample } from "./golden.js";

const named = process.env.NRS_CORPORA;
const corpora =
  named === undefined ? new URL("../../../../shared/corpora/", import.meta.url) : pathToFileURL(`${named}/`);
const folder = new URL("adult/", corpora);

/** What a test says when it is skipped for want of the sample. */
export const ADULT_ABSENT = `Skipped: no folder ${folder.pathname} (set NRS_CORPORA to the corpora)`;

/** The UCI Adult sample where the corpora are at hand (folder `NRS_CORPORA`, or `../shared/corpora` beside the repository). */
export function adultSample(): Sample | undefined {
  return existsSync(new URL("adult.csv", folder)) ? readSample(folder, "adult") : undefined;
}
