import { mkdirSync, writeFileSync } from "node:fs";
import { decisionVectors } from "./decision-vectors.js";
import { disclosureVectors } from "./disclosure-vectors.js";

// Writes the vectors of this package: `npx tsx --conditions=@nrs-kit/source packages/consent/test/write-vectors.ts`. Without
// it a rule could change and the vectors of other languages would go on asking for the rule before.
const folder = new URL("../../conformance/vectors/", import.meta.url);

const write = (kind: string, files: Readonly<Record<string, unknown>>): void => {
  mkdirSync(new URL(`${kind}/`, folder), { recursive: true });
  for (const [name, file] of Object.entries(files)) {
    writeFileSync(new URL(`${kind}/${name}`, folder), `${JSON.stringify(file, null, 1)}\n`);
  }
};

write("decision", decisionVectors());
write("disclosure", disclosureVectors());
