import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "../../../bin/shared.mjs";
import { caseFileVectors } from "./case-file-vectors.js";
import { failureVectors } from "./failure-vectors.js";
import { leafVectors } from "./leaf-vectors.js";
import { messageVectors } from "./message-vectors.js";
import { profileVectors } from "./profile-vectors.js";
import { requirements } from "./requirements.js";
import { ruleVectors } from "./rule-vectors.js";
import { textVectors } from "./text-vectors.js";
import type { Vector } from "./vector.js";
import { versionVectors } from "./version-vectors.js";

// Writes the documents of the public suite from the sources beside this file. Written by hand, two hundred files could
// carry a second fault that nobody meant, and each change of a schema would leave some of them behind.
const FOLDER = "packages/conformance/vectors/documents";

const pathOf = ({ id, expected }: Vector): string => `${expected.length === 0 ? "valid" : "invalid"}/${id}.json`;

const vectors = [
  ...textVectors(),
  ...profileVectors(),
  ...versionVectors(),
  ...caseFileVectors(),
  ...ruleVectors(),
  ...messageVectors(),
  ...leafVectors(),
  ...failureVectors(),
];

rmSync(root(FOLDER), { recursive: true, force: true });
for (const vector of vectors) {
  const path = root(`${FOLDER}/${pathOf(vector)}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, vector.text);
}
const cases = vectors.map((vector) => {
  const { id, kind, layer, expected, requirement, twin } = vector;
  const twinFile = twin === undefined ? {} : { twin: `valid/${twin}.json` };
  return { id, file: pathOf(vector), kind, valid: expected.length === 0, layer, expected, ...twinFile, requirement };
});
const unproved = Object.keys(requirements).filter((id) => vectors.every(({ requirement }) => requirement !== id));
const unknown = vectors.filter(({ requirement }) => !(requirement in requirements)).map(({ id }) => id);
if (unproved.length + unknown.length > 0)
  throw new Error(`requirements without a case: ${unproved}; and back: ${unknown}`);
writeFileSync(root(`${FOLDER}/requirements.json`), `${JSON.stringify(requirements, null, 2)}\n`);
writeFileSync(root(`${FOLDER}/cases.json`), `${JSON.stringify({ version: "1.0", cases }, null, 2)}\n`);
console.log(`${cases.length} documents written`);
